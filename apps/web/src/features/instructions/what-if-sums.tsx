// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CSSProperties, ReactElement } from 'react';
import { count, useLanguage } from '../../i18n/texts.js';
import { Table } from '../../ui/index.js';
import type { Summary } from './data.js';
import styles from './instructions.module.css';
import { useInstructionText } from './text.js';
import { useWords } from './words.js';

interface Line { readonly name: string; readonly before?: number; readonly after?: number }

/** Two bars to the same scale, with their numbers. */
const Pair = ({ before = 0, after = 0, most }: Line & { readonly most: number }): ReactElement => (
  <span className={styles.pair} aria-hidden="true">
    <span className={styles.was} style={{ '--share': before / most } as CSSProperties} />
    <span className={styles.would} style={{ '--share': after / most } as CSSProperties} />
  </span>
);

const signed = (n: number): string => (n > 0 ? `+${count(n)}` : n < 0 ? `−${count(-n)}` : '0');

const Lines = ({ caption, rows }: { readonly caption: string; readonly rows: readonly Line[] }): ReactElement => {
  const t = useInstructionText().whatIf;
  useLanguage();
  const most = Math.max(1, ...rows.flatMap(({ before = 0, after = 0 }) => [before, after]));
  const number = (n: number | undefined): string => (n === undefined ? '–' : count(n));
  return (
    <Table<Line>
      caption={caption} rows={rows} keyOf={({ name }) => name}
      columns={[
        { id: 'name', title: t.what, isHead: true, cell: ({ name }) => name },
        { id: 'bars', title: '', cell: (row) => <Pair {...row} most={most} /> },
        { id: 'before', title: t.before, isNumber: true, cell: ({ before }) => number(before) },
        { id: 'after', title: t.after, isNumber: true, cell: ({ after }) => number(after) },
        {
          id: 'difference', title: t.difference, isNumber: true,
          cell: ({ before, after }) => (before === undefined || after === undefined ? '–' : signed(after - before)),
        },
      ]}
    />
  );
};

/** The sum of a what-if: what would have been otherwise, and how much each unit would have been called. */
export const Sums = ({ summary }: { readonly summary: Summary }): ReactElement => {
  const t = useInstructionText().whatIf;
  const words = useWords();
  const { calls, changed, comparedWith, reachNobody, decisions, deferrals, minutesToFirstAcknowledgement, units } = summary;
  return (
    <>
      <p className={styles.prose}><strong>{t.calls(calls)}. {t.changed(changed)}.</strong> {t.compared[comparedWith]}.</p>
      <Lines
        caption={t.what}
        rows={[{ name: t.reachNobody, ...reachNobody }, { name: t.decisions, ...decisions }, { name: t.deferrals, ...deferrals },
          { name: t.minutes, ...minutesToFirstAcknowledgement }]}
      />
      <Lines caption={t.units} rows={units.map(({ unit, before, after }) => ({ name: words.unit(unit), before, after }))} />
    </>
  );
};
