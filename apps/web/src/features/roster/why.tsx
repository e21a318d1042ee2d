// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { useSession } from '../../session/session.js';
import { useNow } from '../../time/now.js';
import { span } from '../../time/write.js';
import { Button, Dialog, Icon } from '../../ui/index.js';
import type { FinalShift, Reason, Roster } from './data.js';
import { LANES } from './lanes.js';
import { hoursOf, useConditionWords, useRuleWords } from './pattern-words.js';
import styles from './roster.module.css';
import { CancelDialog, MoveDialog, ReplaceDialog, WithdrawDialog } from './shift-dialogs.js';
import { SwapDialog } from './swap-dialog.js';
import { usePlanText, useRosterText } from './text.js';
import { useMayPlan, usePeopleNames, useShown } from './week-context.js';

const patternOf = ({ patterns, temporaries }: Roster, id: string) =>
  [...patterns, ...temporaries.flatMap((schedule) => schedule.patterns)].find((pattern) => pattern.id === id);

/** A reason in words, with what it speaks of: which pattern, which schedule, why it was changed, who swapped with whom. */
const useReason = (): ((reason: Reason) => string) => {
  const t = useRosterText();
  const nameOf = useNames();
  const plan = usePlanText();
  const roster = useShown();
  const personOf = usePeopleNames();
  const [ruleWords, conditionWords] = [useRuleWords(), useConditionWords()];
  const about = ({ code, about: id = '' }: Reason): string | undefined => {
    if (code === 'dayType') return (t.dayType as Readonly<Record<string, string>>)[id] ?? id;
    if (code === 'season') return nameOf('seasons', id);
    if (code === 'schoolHoliday') return id;
    const isIt = (one: { readonly id: string }): boolean => one.id === id;
    const [pattern, override, swap] = [patternOf(roster, id), roster.overrides.find(isIt), roster.swaps.find(isIt)];
    if (pattern) return [`${ruleWords(pattern.rule)} ${hoursOf(pattern)}`, ...conditionWords(pattern)].join(', ');
    if (override) return plan.reasons[override.reason];
    if (swap) return plan.swap.between(personOf(swap.from), personOf(swap.to));
    return roster.temporaries.find(isIt)?.name;
  };
  return (reason) => [t.because[reason.code], about(reason)].filter(Boolean).join(': ');
};

type Act = 'cancel' | 'move' | 'replace' | 'swap' | 'withdraw';

/** What can be done with a shift by the one who looks at it. */
const useActs = (shift: FinalShift): readonly Act[] => {
  const { me } = useSession();
  const { established, overrides } = useShown();
  const mayPlan = useMayPlan();
  const now = useNow();
  const isOver = Date.parse(shift.end) <= now;
  const isChanged = shift.because.some(({ about }) => overrides.some(({ id }) => id === about));
  const isMine = established && shift.staff?.includes(me.id) === true && Date.parse(shift.start) > now;
  if (isOver) return [];
  return [
    ...(mayPlan ? (['move', 'replace', 'cancel'] as const) : []), ...(mayPlan && isChanged ? (['withdraw'] as const) : []),
    ...(isMine ? (['swap'] as const) : []),
  ];
};

/** Why a shift is as it is, who works it, and what can be done with it. */
export const Why = ({ shift, onClose }: { readonly shift: FinalShift; readonly onClose: () => void }): ReactElement => {
  const t = useRosterText();
  const plan = usePlanText();
  const name = useNames();
  const now = useNow();
  const personOf = usePeopleNames();
  const reasonOf = useReason();
  const acts = useActs(shift);
  const [act, setAct] = useState<Act>();
  const { overrides } = useShown();
  if (act === 'cancel') return <CancelDialog shift={shift} onClose={onClose} />;
  if (act === 'move') return <MoveDialog shift={shift} onClose={onClose} />;
  if (act === 'replace') return <ReplaceDialog shift={shift} onClose={onClose} />;
  if (act === 'swap') return <SwapDialog shift={shift} onClose={onClose} />;
  const override = overrides.findLast(({ id }) => shift.because.some(({ about }) => about === id));
  const text = [...new Set(shift.because.map(reasonOf))];
  if (act === 'withdraw' && override)
    return <WithdrawDialog title={plan.act.withdraw} text={text.at(-1) ?? ''} overrideId={override.id} onClose={onClose} />;
  const foot = (
    <>
      {acts.map((id) => <Button key={id} onPress={() => setAct(id)}>{plan.act[id]}</Button>)}
      <Button variant={acts.length > 0 ? 'quiet' : 'secondary'} onPress={onClose}>{t.close}</Button>
    </>
  );
  return (
    <Dialog title={name('units', shift.unit)} isOpen onClose={onClose} foot={foot}>
      <p><strong>{span(shift.start, shift.end, now)}</strong></p>
      <p className={styles.lane}><Icon name={LANES[shift.lane]} /> {t.lane[shift.lane]}</p>
      {shift.staff && shift.staff.length > 0 && <p className={styles.lane}><Icon name="person" /> {shift.staff.map(personOf).join(', ')}</p>}
      <h3 className={styles.whyHead}>{t.why}</h3>
      <ul className={styles.reasons}>{text.map((reason) => <li key={reason}>{reason}</li>)}</ul>
    </Dialog>
  );
};
