// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { LoggedCase } from '@fyrvakt/cases';
import { CASE_ID, events, stateAfter } from '@fyrvakt/testing';
import { balance, duties } from './duties.js';

describe('Duties', () => {
  const state = stateAfter(
    events.callReceived(), events.resourceNotified(), events.actionTaken(), events.followUpOverdue({ obligations: ['a1'] }),
    events.followedUp({ followUpId: 'r1', covers: ['n1'] }),
  ) as LoggedCase;

  it('lists what a case owes and has owed, with where each stands', () => {
    expect(duties(state).map(({ id, kind, state: stands, coveredBy }) => [id, kind, stands, coveredBy])).toEqual([
      [CASE_ID, 'call', 'owed', undefined], ['n1', 'notification', 'covered', 'r1'], ['a1', 'action', 'overdue', undefined],
    ]);
    expect(duties(state)[0]?.dueAt).toBe('2026-11-27T23:00:00.000Z');
  });

  it('balances', () => expect(balance(duties(state))).toEqual({ taken: 3, followedUp: 1, outstanding: 2 }));
});
