// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { language } from '../../i18n/language.js';
import { useNow } from '../../time/now.js';
import { dateTime, span } from '../../time/write.js';
import { Section, Table } from '../../ui/index.js';
import { useQuality, type Quality } from './data.js';
import styles from './roster.module.css';
import { usePlanText, useRosterText } from './text.js';

type Warning = Quality['warnings'][number];

const ONE = { maximumFractionDigits: 1 };
const FORMATS = { sv: new Intl.NumberFormat('sv-SE', ONE), en: new Intl.NumberFormat('en-GB', ONE) };

/** A number of calls as a guess is told: 1,4. */
export const guess = (n: number): string => FORMATS[language()].format(n);

const told = (calls: number | undefined): string => (calls === undefined ? '–' : guess(calls));

const Rows = ({ rows, caption }: { readonly rows: readonly Warning[]; readonly caption: string }): ReactElement => {
  const t = usePlanText().warn;
  const { because } = useRosterText();
  const name = useNames();
  const now = useNow();
  const whom = (code: string): string => (code === 'coordinator' || code === 'leadership' ? t.whom[code] : name('units', code));
  const why = ({ kind, unusual, because: reasons }: Warning): string => {
    if (kind === 'decisionFunction') return t.decisionFunction;
    return unusual ? [t.unusual, ...new Set(reasons.map(({ code }) => because[code]))].join('. ') : t.planned;
  };
  return (
    <Table<Warning>
      caption={caption} rows={rows} keyOf={({ kind, gap }) => `${kind} ${gap.from}`}
      columns={[
        { id: 'when', title: t.when, isHead: true, cell: ({ gap }) => span(gap.from, gap.to, now) },
        { id: 'what', title: t.what, cell: why },
        { id: 'tell', title: t.tell, cell: ({ tell }) => tell.map(({ whom: who, at }) => `${whom(who)} ${dateTime(at, now)}`).join(', ') },
        { id: 'year', title: t.lastYear, isNumber: true, cell: ({ callsLastYear }) => told(callsLastYear) },
        { id: 'expected', title: t.expected, isNumber: true, cell: ({ expectedCalls }) => told(expectedCalls) },
      ]}
    />
  );
};

/**
 * The hours of the next two weeks with nobody: who is told when, and how many calls such hours had. Those that the ordinary schedule always
 * has are folded away behind those that are new. Nothing while there are none.
 */
export const Warnings = ({ from, to }: { readonly from: string; readonly to: string }): ReactElement | null => {
  const t = usePlanText().warn;
  const warnings = useQuality(from, to).data?.warnings ?? [];
  const isNew = ({ kind, unusual }: Warning): boolean => unusual || kind === 'decisionFunction';
  const [news, known] = [warnings.filter(isNew), warnings.filter((warning) => !isNew(warning))];
  if (warnings.length === 0) return null;
  return (
    <Section title={t.title} count={warnings.length}>
      {news.length > 0 && <Rows rows={news} caption={t.caption} />}
      {known.length > 0 && (
        <details className={styles.known}>
          <summary>{t.known(known.length)}</summary>
          <Rows rows={known} caption={t.knownCaption} />
        </details>
      )}
    </Section>
  );
};
