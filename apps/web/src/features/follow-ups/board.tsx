// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { useSession } from '../../session/session.js';
import { useNow } from '../../time/now.js';
import { dayOf } from '../../time/write.js';
import { Button, IconButton, Menu, RadioGroup } from '../../ui/index.js';
import { usePersonName } from './data.js';
import { Due, useKinds } from './due.js';
import styles from './follow-ups.module.css';
import { useRowMenu, type RowActions } from './ledger-table.js';
import { BUCKETS, bucketOf, type Owed } from './owed.js';
import { BY } from './search.js';
import { useFollowUpText } from './text.js';

interface Column { readonly id: string; readonly title: string; readonly tone?: 'late'; readonly rows: readonly Owed[] }

const useColumns = (rows: readonly Owed[], by: (typeof BY)[number]): readonly Column[] => {
  const t = useFollowUpText();
  const { me } = useSession();
  const personName = usePersonName();
  const today = dayOf(useNow());
  if (by === 'due')
    return BUCKETS.map((id) => ({
      id, title: t.board[id], ...(id === 'late' ? { tone: 'late' as const } : {}), rows: rows.filter(({ due }) => bucketOf(due, today) === id),
    }));
  const ids = new Set(rows.map(({ responsible }) => responsible));
  // What nobody has taken first, then one's own: that is where something is to be done.
  const rank = (id: string | null): number => (id === null ? 0 : id === me.id ? 1 : 2);
  const people = [...ids].sort((one, other) => rank(one) - rank(other) || personName(one).localeCompare(personName(other), 'sv'));
  return people.map((id) => ({ id: id ?? 'nobody', title: personName(id), rows: rows.filter(({ responsible }) => responsible === id) }));
};

const STRETCH = 30;

const Card = ({ row, by, ...actions }: RowActions & { readonly row: Owed; readonly by: (typeof BY)[number] }): ReactElement => {
  const t = useFollowUpText();
  const name = useNames();
  const personName = usePersonName();
  const kinds = useKinds();
  const menu = useRowMenu(actions);
  const what = [name('categories', row.category), row.place].filter(Boolean).join(', ');
  return (
    <li className={styles.card} data-row={row.caseId}>
      <div className={styles.cardHead}>
        <Link to="/follow-ups/$caseId" params={{ caseId: row.caseId }} data-row-focus=""
          className={styles.name ?? ''}>{name('categories', row.category)}</Link>
        <Menu label={t.rowMenu(what)} trigger={<IconButton icon="more" label={t.rowMenu(what)} small />} groups={menu(row)} />
      </div>
      <p className={styles.sub}>{row.place || '–'}</p>
      <p className={styles.sub}>{kinds(row.kinds)}</p>
      <p className={styles.cardFoot}>
        <Due day={row.due} />
        {by === 'due' && <span data-nobody={row.responsible === null || undefined}>{personName(row.responsible)}</span>}
      </p>
    </li>
  );
};

type Cards = RowActions & { readonly by: (typeof BY)[number]; readonly isWhole: boolean };

/** One column; a long one is shown a stretch at a time, and says how long it is. */
const ColumnOf = ({ column: { title, tone, rows }, isWhole, by, ...actions }: Cards & { readonly column: Column }): ReactElement => {
  const t = useFollowUpText();
  const [most, setMost] = useState(STRETCH);
  return (
    <section className={styles.column} aria-label={title}>
      <h2 className={styles.columnTitle} data-tone={rows.length > 0 ? tone : undefined}>{title} <span>{rows.length}{!isWhole && '+'}</span></h2>
      {rows.length === 0 && <p className={styles.nothing}>{t.board.none}</p>}
      <ul>{rows.slice(0, most).map((row) => <Card key={row.key} row={row} by={by} {...actions} />)}</ul>
      {rows.length > most && (
        <Button small variant="quiet" onPress={() => setMost(most + STRETCH)}>{t.board.more(Math.min(STRETCH, rows.length - most))}</Button>
      )}
    </section>
  );
};

/** The same as the list, in columns by day or by person. What can be done stands in each card's menu: nothing has to be dragged. */
export const Board = ({ rows, by, onBy, ...props }: Cards & {
  readonly rows: readonly Owed[]; readonly onBy: (by: (typeof BY)[number]) => void;
}): ReactElement => {
  const t = useFollowUpText();
  const columns = useColumns(rows, by);
  return (
    <div className={styles.boardWrap}>
      <RadioGroup
        inline label={t.board.by} value={by} onChange={(id) => onBy(id === 'person' ? 'person' : 'due')}
        choices={BY.map((id) => ({ id, label: t.board[id] }))}
      />
      <div className={styles.board}>{columns.map((column) => <ColumnOf key={column.id} column={column} by={by} {...props} />)}</div>
    </div>
  );
};
