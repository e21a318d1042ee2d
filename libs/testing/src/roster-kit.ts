// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { DutyRoster, noRoster, rosterEvolvers, type RosterAt, type RosterEvents, type RosterState } from '@fyrvakt/duty-roster';
import { fold, ZONE, type Actor, type Fact, type Recorded } from '@fyrvakt/kernel';
import { NOW } from './case-kit.js';
import { givenState } from './given-state.js';
import { testDays, testRosterContent } from './roster.js';

const ROSTER_ID = '018f0000-0000-7000-8000-0000000000a1';

/** Facts as if they had been stored, in order, in one roster. */
const storedRoster = (facts: readonly Fact<RosterEvents>[]): Recorded<RosterEvents>[] =>
  facts.map((fact, revision) => ({
    ...fact, id: `event-${revision}`, stream: `roster-${ROSTER_ID}`, revision, position: revision + 1,
    meta: {
      schema: 1, occurredAt: fact.occurredAt ?? NOW, recordedAt: NOW, actor: { kind: 'person', id: 'somebody', role: 'coordinator' },
      commandId: `command-${revision}`, correlationId: ROSTER_ID,
    },
  }) as Recorded<RosterEvents>);

/** The state that facts lead to. */
export const rosterAfter = (...facts: readonly Fact<RosterEvents>[]): RosterState => fold(rosterEvolvers, noRoster, storedRoster(facts));

/** The roster that facts lead to, ready to be asked. */
export const dutyAfter = (...facts: readonly Fact<RosterEvents>[]): DutyRoster => new DutyRoster(rosterAfter(...facts), testDays);

export interface RosterCircumstances {
  readonly now: string;
  readonly actor: Partial<Actor>;
}

const at = ({ now = NOW, actor = {} }: Partial<RosterCircumstances> = {}): RosterAt => {
  let ids = 0;
  return {
    now, occurredAt: now, actor: { kind: 'person', id: 'somebody', role: 'coordinator', ...actor }, newId: () => `id-${++ids}`,
    days: testDays, zone: ZONE, seed: testRosterContent,
  };
};

export const givenRoster = (...facts: readonly Fact<RosterEvents>[]) =>
  givenState<RosterState, RosterEvents, RosterAt, RosterCircumstances>(rosterAfter(...facts), at);
