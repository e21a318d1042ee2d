// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { useSession } from '../../session/session.js';
import { useNow } from '../../time/now.js';
import { dateTime } from '../../time/write.js';
import { ButtonLink, Checkbox, Hidden, IconButton, Mark, Menu, type MenuGroup } from '../../ui/index.js';
import { usePersonName } from './data.js';
import { Due, useKinds } from './due.js';
import styles from './follow-ups.module.css';
import type { Owed } from './owed.js';
import { useFollowUpText } from './text.js';

export interface RowActions {
  readonly onAssign: (caseIds: readonly string[]) => void;
  readonly onTake: (caseIds: readonly string[]) => void;
  readonly onPostpone: (caseIds: readonly string[]) => void;
}

/** What can be done with one row besides following it up. */
export const useRowMenu = ({ onAssign, onTake, onPostpone }: RowActions): ((row: Owed) => readonly MenuGroup[]) => {
  const t = useFollowUpText();
  const { me } = useSession();
  return ({ caseId, responsible }) => [{
    id: 'row',
    items: [
      { id: 'take', label: t.take, icon: 'hand', isDisabled: responsible === me.id, onAction: () => onTake([caseId]) },
      { id: 'assign', label: t.assign, icon: 'person', onAction: () => onAssign([caseId]) },
      { id: 'postpone', label: t.postpone, icon: 'calendar', onAction: () => onPostpone([caseId]) },
    ],
  }];
};

interface LedgerTableProps extends RowActions {
  readonly rows: readonly Owed[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** The rows as a table; on a narrow screen each row stands as a card, and is still a row to those who listen. */
export const LedgerTable = ({ rows, chosen, onChoose, ...actions }: LedgerTableProps): ReactElement => {
  const t = useFollowUpText();
  const open = rows.filter(({ state }) => state !== 'covered');
  const all = new Set(open.map(({ caseId }) => caseId));
  const isAll = all.size > 0 && [...all].every((caseId) => chosen.has(caseId));
  const columns = ['due', 'what', 'owed', 'who'] as const;
  return (
    <table role="table" className={styles.ledger}>
      <caption><Hidden>{t.table}</Hidden></caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className={styles.pick}>
            <Checkbox
              isSelected={isAll} isIndeterminate={!isAll && chosen.size > 0} isDisabled={all.size === 0} aria-label={t.selectAll}
              onChange={(on) => onChoose(on ? all : new Set())}
            >{null}</Checkbox>
          </th>
          {columns.map((id) => <th role="columnheader" scope="col" key={id}>{t.column[id]}</th>)}
          <th role="columnheader" scope="col"><Hidden>{t.column.act}</Hidden></th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => <Row key={row.key} row={row} chosen={chosen} onChoose={onChoose} {...actions} />)}
      </tbody>
    </table>
  );
};

const Row = ({ row, chosen, onChoose, ...actions }: Omit<LedgerTableProps, 'rows'> & { readonly row: Owed }): ReactElement => {
  const t = useFollowUpText();
  const name = useNames();
  const personName = usePersonName();
  const kinds = useKinds();
  const now = useNow();
  const menu = useRowMenu(actions);
  const { caseId, category, place, due, state, outcome, receivedAt, responsible } = row;
  const what = [name('categories', category), place].filter(Boolean).join(', ');
  const isDone = state === 'covered';
  const toggle = (on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(caseId);
    else next.delete(caseId);
    onChoose(next);
  };
  return (
    <tr role="row" data-row={caseId} data-chosen={chosen.has(caseId) || undefined}>
      <td role="cell" className={styles.pick}>
        {!isDone && <Checkbox isSelected={chosen.has(caseId)} onChange={toggle} aria-label={t.select(what)}>{null}</Checkbox>}
      </td>
      <td role="cell" className={styles.when}><Due day={due} isDone={isDone} /></td>
      <th role="rowheader" scope="row" className={styles.what}>
        <Link to="/follow-ups/$caseId" params={{ caseId }} data-row-focus="" className={styles.name ?? ''}>{name('categories', category)}</Link>
        <span className={styles.sub}>{place || '–'} · {t.received(dateTime(receivedAt, now))}</span>
      </th>
      <td role="cell">
        {kinds(row.kinds)}
        {isDone && outcome && <Mark tone="ok" icon="check" plain>{t.outcomeWas(name('outcomes', outcome))}</Mark>}
      </td>
      <td role="cell" data-nobody={responsible === null || undefined}>{personName(responsible)}</td>
      <td role="cell" className={styles.act}>
        {!isDone && (
          <>
            <ButtonLink small to="/follow-ups/$caseId" params={{ caseId }} aria-label={`${t.reviewIt}: ${what}`}>{t.reviewIt}</ButtonLink>
            <Menu label={t.rowMenu(what)} trigger={<IconButton icon="more" label={t.rowMenu(what)} />} groups={menu(row)} />
          </>
        )}
      </td>
    </tr>
  );
};
