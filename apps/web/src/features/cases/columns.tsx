// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode } from 'react';
import { useNames } from '../../api/municipality.js';
import type { CaseItem } from '../../api/rows.js';
import { useCommon } from '../../i18n/common.js';
import { useEventNames } from '../../i18n/events.js';
import { stored } from '../../session/stored.js';
import { useNow } from '../../time/now.js';
import { dateTime, dayOf, dayText, relative } from '../../time/write.js';
import { classes, DataMark, FollowUpMark, HandlingMark, Hidden, Icon } from '../../ui/index.js';
import styles from './cases.module.css';
import { usePersonName } from './person-name.js';
import { useText } from './text.js';

export const COLUMNS = [
  'handling', 'receivedAt', 'category', 'place', 'latest', 'contacted', 'deadline', 'responsible', 'followUpState', 'data',
] as const;
export type ColumnId = (typeof COLUMNS)[number];

/** What cannot be left out: without these a row says nothing. */
export const FIXED: readonly ColumnId[] = ['handling', 'receivedAt', 'category'];

export const shownColumns = stored<readonly ColumnId[]>('cases.columns', COLUMNS.filter((id) => id !== 'data'));
export const density = stored<'comfortable' | 'compact'>('cases.density', 'comfortable');

/** A time over its distance from now: both always there. */
const Moment = ({ at, tone }: { readonly at: string; readonly tone?: 'danger' | undefined }): ReactElement => {
  const now = useNow();
  return (
    <time dateTime={at} className={classes(styles.two, tone && styles.late)}>
      <span>{dateTime(at, now)}</span><span className={styles.under}>{relative(at, now)}</span>
    </time>
  );
};

const Contacted = ({ row }: { readonly row: CaseItem }): ReactElement => {
  const t = useText();
  const nameOf = useNames();
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
const Deadline = ({ row }: { readonly row: CaseItem }): ReactElement => {
  const t = useText();
  const now = useNow();
  if (!row.deadlineAt) return <span className={styles.faint}>–</span>;
  const isPast = Date.parse(row.deadlineAt) < now;
  const isPromise = row.deadlineKind === 'promise';
  return (
    <span className={classes(styles.two, isPast && styles.late)}>
      <time dateTime={row.deadlineAt}>{isPromise ? dateTime(row.deadlineAt, now) : dayText(dayOf(Date.parse(row.deadlineAt) - 1), now)}</time>
      <span className={styles.under}>{isPromise ? t.promise : t.followUpDue}{isPast && ` ${t.isPast}`}</span>
    </span>
  );
};

const Latest = ({ row }: { readonly row: CaseItem }): ReactElement => {
  const names = useEventNames();
  const now = useNow();
  return (
    <span className={styles.two}>
      <span>{names[row.latestType]}</span>
      <time className={styles.under} dateTime={row.latestAt}>{relative(row.latestAt, now)}</time>
    </span>
  );
};

const Place = ({ row }: { readonly row: CaseItem }): ReactElement => {
  const nameOf = useNames();
  const t = useCommon();
  return (
    <span className={styles.two}>
      <span>{nameOf('places', row.placeCode) || row.place || t.notKnown}</span>
      {row.area && <span className={styles.under}>{nameOf('areas', row.area)}</span>}
    </span>
  );
};

/** One cell. */
export const Cell = ({ id, row, link }: {
  readonly id: ColumnId; readonly row: CaseItem; readonly link: (words: string) => ReactNode;
}): ReactNode => {
  const nameOf = useNames();
  const nameOfPerson = usePersonName();
  const cells: { readonly [Id in ColumnId]: () => ReactNode } = {
    handling: () => <HandlingMark state={row.handling} />,
    receivedAt: () => <Moment at={row.receivedAt} />,
    category: () => link(nameOf('categories', row.category)),
    place: () => <Place row={row} />,
    latest: () => <Latest row={row} />,
    contacted: () => <Contacted row={row} />,
    deadline: () => <Deadline row={row} />,
    responsible: () => (row.responsible ? nameOfPerson(row.responsible) : <span className={styles.faint}>–</span>),
    followUpState: () => <FollowUpMark state={row.followUpState} />,
    data: () => <DataMark state={row.data} />,
  };
  return cells[id]();
};
