// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CSSProperties, ReactElement } from 'react';
import { count, useLanguage } from '../../i18n/texts.js';
import { Banner, Table } from '../../ui/index.js';
import type { Summary, WhatIf } from './data.js';
import styles from './instructions.module.css';
import { useInstructionText } from './text.js';
import { baseThen } from './what-if-base.js';
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

/** What is compared, in words. */
export interface Sides { readonly compared: string; readonly before: string; readonly after: string }

/** The two sides of a what-if; of the oldest nothing is known but whether it was compared with what happened. */
export const useSides = (
  instructionId: string, { version, base }: Pick<WhatIf['tried'], 'version' | 'base'>, comparedWith: Summary['comparedWith'],
): Sides => {
  const { version: named, whatIf: t } = useInstructionText();
  const then = baseThen(instructionId, { base });
  const isVersion = typeof then === 'number';
  return {
    compared: t.compared(isVersion ? named(then) : comparedWith === 'history' ? t.bases.none : t.bases.other),
    before: isVersion ? t.withVersion(then) : t.before[comparedWith],
    after: version === undefined ? t.after : t.withVersion(version),
  };
};

const Lines = ({ caption, rows, sides }: { readonly caption: string; readonly rows: readonly Line[]; readonly sides: Sides }): ReactElement => {
  const t = useInstructionText().whatIf;
  useLanguage();
  const most = Math.max(1, ...rows.flatMap(({ before = 0, after = 0 }) => [before, after]));
  const number = (n: number | undefined): string => (n === undefined ? '–' : count(n));
  return (
    <Table<Line>
      caption={caption} rows={rows} keyOf={({ name }) => name}
      columns={[
        { id: 'name', title: t.what, isHead: true, cell: (row) => <>{row.name}<Pair {...row} most={most} /></> },
        { id: 'before', title: sides.before, isNumber: true, cell: ({ before }) => number(before) },
        { id: 'after', title: sides.after, isNumber: true, cell: ({ after }) => number(after) },
        {
          id: 'difference', title: t.difference, isNumber: true,
          cell: ({ before, after }) => (before === undefined || after === undefined ? '–' : signed(after - before)),
        },
      ]}
    />
  );
};

/** The sum of a what-if: what would have been otherwise, and how much each unit would have been called. */
export const Sums = ({ summary, sides }: { readonly summary: Summary; readonly sides: Sides }): ReactElement => {
  const t = useInstructionText().whatIf;
  const words = useWords();
  const { calls, changed, reachNobody, decisions, deferrals, minutesToFirstAcknowledgement, units, standingStill } = summary;
  return (
    <div className={styles.sums}>
      <p className={styles.prose}><strong>{t.calls(calls)}. {t.changed(changed)}.</strong> {sides.compared}.</p>
      {standingStill !== undefined && <Banner tone="warn" title={t.standingStill(standingStill)} />}
      <Lines
        caption={t.what} sides={sides}
        rows={[{ name: t.reachNobody, ...reachNobody }, { name: t.decisions, ...decisions }, { name: t.deferrals, ...deferrals },
          { name: t.minutes, ...minutesToFirstAcknowledgement }]}
      />
      <Lines caption={t.units} sides={sides} rows={units.map(({ unit, before, after }) => ({ name: words.unit(unit), before, after }))} />
    </div>
  );
};
