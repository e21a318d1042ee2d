// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { useFactText, type Case, type Fact } from '../../facts/index.js';
import { Checkbox, Day } from '../../ui/index.js';
import styles from './follow-ups.module.css';
import { useFollowUpText } from './text.js';

type Obligation = Case['obligations'][number];

/** What an obligation is of, in words. */
export const useObligationText = (known: Case, facts: readonly Fact[]): ((obligation: Obligation) => string) => {
  const t = useFollowUpText();
  const words = useFactText();
  const name = useNames();
  const contact = (id: string): string => {
    const found = known.notifications.find((notification) => notification.id === id);
    return found ? t.review.contact(name('units', found.unit), words.channel[found.channel], words.status[found.status]) : t.kinds.notification;
  };
  const deferral = (id: string): string => {
    const handovers = known.deferrals.find((one) => one.id === id)?.handovers ?? [];
    return t.review.deferral(handovers.map(({ shift }) => name('units', shift.unit)).join(', '));
  };
  const action = (id: string): string => {
    const taken = facts.find(({ type, data }) => type === 'ActionTaken' && data.actionId === id)?.data;
    return t.review.action(taken ? `${name('units', String(taken.unit))}, ${name('actions', String(taken.code)).toLowerCase()}` : '');
  };
  return ({ id, kind }) => {
    switch (kind) {
      case 'call': return t.review.callItself;
      case 'notification': return contact(id);
      case 'decision': return t.review.decision;
      case 'deferral': return deferral(id);
      case 'action': return action(id);
    }
  };
};

/** What is owed, each to take or leave. */
export const OwedList = ({ known, facts, left, onLeave, error }: {
  readonly known: Case;
  readonly facts: readonly Fact[];
  /** Ids that are not followed up this time. */
  readonly left: readonly string[];
  readonly onLeave: (left: readonly string[]) => void;
  readonly error: string | undefined;
}): ReactElement => {
  const t = useFollowUpText();
  const textOf = useObligationText(known, facts);
  const open = known.obligations.filter(({ coveredBy }) => coveredBy === undefined);
  return (
    <fieldset className={styles.owedList} aria-describedby="owed-hint">
      <legend>{t.review.owed}</legend>
      <p id="owed-hint" className={styles.hint}>{t.review.owedHint}</p>
      {open.map((obligation) => (
        <div key={obligation.id} className={styles.owedRow}>
          <Checkbox
            isSelected={!left.includes(obligation.id)}
            onChange={(on) => onLeave(on ? left.filter((id) => id !== obligation.id) : [...left, obligation.id])}
          >
            {textOf(obligation)}
          </Checkbox>
          <span className={styles.sub}><Day day={obligation.due} near /></span>
        </div>
      ))}
      {error && <p className={styles.wrong} role="alert">{error}</p>}
    </fieldset>
  );
};
