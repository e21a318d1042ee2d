// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { openDecision, type CaseEventName, type CaseEvents, type CaseState, type LoggedCase } from '@fyrvakt/cases';
import type { Instant, Recorded } from '@fyrvakt/kernel';
import { isOld, type Notice } from './notice.js';

type Said = Pick<Notice, 'kind' | 'units'> & Partial<Pick<Notice, 'hangsOn' | 'due'>>;
type Rule<N extends CaseEventName> = (data: CaseEvents[N]) => readonly Said[];

/** The events that somebody is told of. Of all others nobody is: they are in the lists, where people look. */
const RULES: { readonly [N in CaseEventName]?: Rule<N> } = {
  DecisionRequested: ({ decisionId, of }) => [{ kind: 'decisionRequested', units: [of], hangsOn: decisionId }],
  // Both lead to the decision function, which is asked by an event of its own.
  NoRecipientAvailable: () => [{ kind: 'nobodyReached', units: [] }],
  EscalationExhausted: () => [{ kind: 'nobodyReached', units: [] }],
  // Without a margin the promise is broken as the shift begins, and that is told.
  DeferredToNextShift: ({ deferralId, shifts, marginMinutes = 0 }) =>
    marginMinutes === 0 ? [] : shifts.map(({ unit, start }): Said => ({ kind: 'notReceived', units: [unit], hangsOn: deferralId, due: start })),
  PromiseBroken: ({ deferralId, unit }) => [{ kind: 'promiseBroken', units: [unit], hangsOn: deferralId }],
};

export const TOLD_EVENTS = Object.keys(RULES) as readonly CaseEventName[];

/**
 * What is to be told because of an event of a real call; of an exercise or a test nothing. Nor of what is older than a day when it
 * becomes known, as when earlier calls are read in.
 */
export const noticesOf = (event: Recorded<CaseEvents>, state: CaseState, now: Instant): readonly Notice[] => {
  const rule = RULES[event.type] as Rule<typeof event.type> | undefined;
  if (!rule || state.kind === 'none' || state.mode !== 'actual') return [];
  const { occurredAt } = event.meta;
  return rule(event.data as never)
    .map((said): Notice => {
      // Two units of one deferral are two things to tell.
      const about = event.type === 'DeferredToNextShift' ? `${event.id}/${said.units.join()}` : event.id;
      return { about, caseId: state.id, people: true, occurredAt, due: occurredAt, ...said };
    })
    .filter((notice) => !isOld(notice, now));
};

/** What was left in a case that has been closed waits for nobody. */
const isOffered = ({ closed, deferrals }: LoggedCase, { hangsOn, units }: Notice): boolean =>
  !closed && deferrals.some(({ id, handovers }) =>
    id === hangsOn && handovers.some(({ shift, status }) => status === 'offered' && units.includes(shift.unit)));

/** False when what was to be told has been seen to meanwhile. What has happened stays true, and is told whatever came later. */
export const stillHolds = (notice: Notice, state: CaseState): boolean => {
  if (state.kind === 'none') return false;
  if (notice.kind === 'decisionRequested') return openDecision(state)?.id === notice.hangsOn;
  return notice.kind === 'notReceived' ? isOffered(state, notice) : true;
};
