// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { useOrders } from '../../api/orders.js';
import { usePeople } from '../../api/people.js';
import { explain } from '../../api/problem.js';
import type { CaseItem } from '../../api/rows.js';
import { useCommon } from '../../i18n/common.js';
import { useSession } from '../../session/session.js';
import { useNow } from '../../time/now.js';
import { dateTime } from '../../time/write.js';
import { Banner, Button, Dialog, Mark, RadioGroup, toast } from '../../ui/index.js';
import styles from './cases.module.css';
import { useText } from './text.js';
import { MOST_SELECTED, type Selection } from './use-selection.js';

type Refusals = ReadonlyMap<string, unknown>;

/** Which rows were refused, each with why. */
const Refused = ({ refusals, rows }: { readonly refusals: Refusals; readonly rows: readonly CaseItem[] }): ReactElement => {
  const nameOf = useNames();
  const now = useNow();
  const t = useText();
  return (
    <Banner tone="danger" title={t.select.partly(refusals.size)}>
      <p>{t.select.kept}</p>
      <ul className={styles.refused}>
        {[...refusals].map(([caseId, error]) => {
          const row = rows.find((one) => one.caseId === caseId);
          const { title, detail } = explain(error);
          return (
            <li key={caseId}>
              {row && <strong>{nameOf('categories', row.category)}, {dateTime(row.receivedAt, now)}</strong>}{' '}
              <span>{[title, detail].filter(Boolean).join('. ')}</span>
            </li>
          );
        })}
      </ul>
    </Banner>
  );
};

/** Chooses who follows up the selected cases. Those that are refused stay selected, and say why. */
const AssignDialog = ({ rows, selection, onClose }: {
  readonly rows: readonly CaseItem[]; readonly selection: Selection; readonly onClose: () => void;
}): ReactElement => {
  const t = useText();
  const common = useCommon();
  const { me } = useSession();
  const others = (usePeople() ?? []).filter(({ id, active }) => active && id !== me.id);
  const [who, setWho] = useState(me.id);
  const [tried, setTried] = useState(0);
  const [refusals, setRefusals] = useState<Refusals>(new Map());
  const { give, isPending } = useOrders();
  const { ids } = selection;
  const save = async (): Promise<void> => {
    setTried(0);
    setRefusals(new Map());
    const { done, refused } = await give([...ids], 'assign-follow-up', { assignee: who }, () => setTried((n) => n + 1));
    setRefusals(new Map(refused.map(({ caseId, error }) => [caseId, error])));
    selection.set(refused.map(({ caseId }) => caseId));
    if (done.length > 0) toast(t.select.assigned(done.length, others.find(({ id }) => id === who)?.name ?? me.name));
    if (refused.length === 0) onClose();
  };
  return (
    <Dialog
      title={t.select.assign} isOpen onClose={onClose} width="narrow"
      foot={(
        <>
          <Button variant="primary" isPending={isPending} onPress={() => void save()}>{refusals.size > 0 ? t.select.again : common.save}</Button>
          <Button onPress={onClose}>{refusals.size > 0 ? common.close : common.cancel}</Button>
          <span role="status" className={styles.under}>{isPending ? t.select.progress(tried, ids.size) : ''}</span>
        </>
      )}
    >
      <p className={styles.under}>{t.total(ids.size)}</p>
      <RadioGroup
        label={t.select.who} value={who} onChange={setWho} isDisabled={isPending}
        choices={[{ id: me.id, label: t.select.toMe(me.name) }, ...others.map(({ id, name }) => ({ id, label: name }))]}
      />
      {refusals.size > 0 && <Refused refusals={refusals} rows={rows} />}
    </Dialog>
  );
};

/** What can be done with the selected rows; at the foot of the screen for as long as some are. */
export const SelectionBar = ({ rows, selection }: { readonly rows: readonly CaseItem[]; readonly selection: Selection }): ReactElement => {
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  const n = selection.ids.size;
  return (
    <>
      <div role="status" className={styles.said}>{n > 0 ? t.select.chosen(n) : ''}</div>
      {n > 0 && (
        <div role="group" aria-label={t.select.bar} className={styles.bar}>
          <strong>{t.select.chosen(n)}</strong>
          {n >= MOST_SELECTED && <Mark icon="info" plain>{t.select.most(MOST_SELECTED)}</Mark>}
          <Button small variant="primary" icon="person" onPress={() => setAsking(true)}>{t.select.assign}</Button>
          <Button small icon="close" onPress={() => selection.set([])}>{t.select.none}</Button>
        </div>
      )}
      {isAsking && <AssignDialog rows={rows} selection={selection} onClose={() => setAsking(false)} />}
    </>
  );
};
