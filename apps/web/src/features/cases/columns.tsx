// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useMemo, type ReactElement, type ReactNode } from 'react';
import { useNames } from '../../api/municipality.js';
import type { CaseItem } from '../../api/rows.js';
import { useCommon } from '../../i18n/common.js';
import { useEventNames } from '../../i18n/events.js';
import { usePersonName } from '../../session/person-name.js';
import { stored } from '../../session/stored.js';
import { useNow } from '../../time/now.js';
import { dateTime, dayOf, dayText, relative } from '../../time/write.js';
import { classes, DataMark, FollowUpMark, HandlingMark, Hidden, Icon } from '../../ui/index.js';
import { caseAddress } from '../../url/to.js';
import styles from './cases.module.css';
import { useText, type CasesText } from './text.js';

export const COLUMNS = [
  'handling', 'receivedAt', 'category', 'place', 'latest', 'contacted', 'deadline', 'responsible', 'followUpState', 'data',
] as const;
export type ColumnId = (typeof COLUMNS)[number];

/** What cannot be left out: without these a row says nothing. */
export const FIXED: readonly ColumnId[] = ['handling', 'receivedAt', 'category'];

export const shownColumns = stored<readonly ColumnId[]>('cases.columns', COLUMNS.filter((id) => id !== 'data'));
export const density = stored<'comfortable' | 'compact'>('cases.density', 'comfortable');

/** What the cells of every row need to say things: asked for once for the whole table, and the same until some of it changes. */
export interface Sayer {
  readonly t: CasesText;
  readonly common: ReturnType<typeof useCommon>;
  readonly events: ReturnType<typeof useEventNames>;
  readonly nameOf: ReturnType<typeof useNames>;
  readonly nameOfPerson: ReturnType<typeof usePersonName>;
  readonly now: number;
}

export const useSayer = (): Sayer => {
  const [t, common, events, nameOf, nameOfPerson, now] = [useText(), useCommon(), useEventNames(), useNames(), usePersonName(), useNow()];
  return useMemo(() => ({ t, common, events, nameOf, nameOfPerson, now }), [t, common, events, nameOf, nameOfPerson, now]);
};

type Cell = (row: CaseItem, say: Sayer) => ReactNode;

const nothing = <span className={styles.faint}>–</span>;

const two = (over: ReactNode, under: ReactNode): ReactElement => (
  <span className={styles.two}><span>{over}</span>{under !== undefined && <span className={styles.under}>{under}</span>}</span>
);

/** A time over its distance from now: both always there. */
const receivedAt: Cell = (row, { now }) => (
  <time dateTime={row.receivedAt} className={styles.two}>
    <span>{dateTime(row.receivedAt, now)}</span><span className={styles.under}>{relative(row.receivedAt, now)}</span>
  </time>
);

const category: Cell = (row, { t, nameOf }) => (
  <a href={caseAddress(row.caseId)} className={styles.open}>
    {nameOf('categories', row.category)}{row.stale && <span title={t.stale}><Icon name="alert" size={13} /><Hidden>{t.stale}</Hidden></span>}
  </a>
);

const contacted: Cell = (row, { t, nameOf }) => {
  if (row.contacted.length === 0) return <span className={styles.faint}>{t.nobody}</span>;
  return (
    <ul className={styles.units}>
      {row.contacted.slice(0, 3).map(({ unit, acknowledged }) => (
        <li key={unit} className={acknowledged ? styles.answered : styles.silent}>
          <Icon name={acknowledged ? 'check' : 'clock'} size={13} />
          <span>{nameOf('units', unit)}<Hidden> {acknowledged ? t.acknowledged : t.silent}</Hidden></span>
        </li>
      ))}
      {row.contacted.length > 3 && <li className={styles.faint}>{t.more(row.contacted.length - 3)}</li>}
    </ul>
  );
};

/** A follow-up is owed by the end of a day: that day is shown, and not the midnight after it. */
const deadline: Cell = (row, { t, now }) => {
  if (!row.deadlineAt) return nothing;
  const isPast = Date.parse(row.deadlineAt) < now;
  const isPromise = row.deadlineKind === 'promise';
  return (
    <span className={classes(styles.two, isPast && styles.late)}>
      <time dateTime={row.deadlineAt}>{isPromise ? dateTime(row.deadlineAt, now) : dayText(dayOf(Date.parse(row.deadlineAt) - 1), now)}</time>
      <span className={styles.under}>{isPromise ? t.promise : t.followUpDue}{isPast && ` ${t.isPast}`}</span>
    </span>
  );
};

/** Functions and not components: a table of a million rows has no time for what each of these would bring along. */
export const CELLS: { readonly [Id in ColumnId]: Cell } = {
  handling: (row) => <HandlingMark state={row.handling} />,
  receivedAt,
  category,
  place: (row, { common, nameOf }) =>
    two(nameOf('places', row.placeCode) || row.place || common.notKnown, row.area ? nameOf('areas', row.area) : undefined),
  latest: (row, { events, now }) => two(events[row.latestType], <time dateTime={row.latestAt}>{relative(row.latestAt, now)}</time>),
  contacted,
  deadline,
  responsible: (row, { nameOfPerson }) => (row.responsible ? nameOfPerson(row.responsible) : nothing),
  followUpState: (row) => <FollowUpMark state={row.followUpState} />,
  data: (row) => <DataMark state={row.data} />,
};
