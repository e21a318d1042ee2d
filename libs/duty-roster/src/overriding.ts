// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Fact } from '@fyrvakt/kernel';
import type { RosterEvents } from './events.js';
import type { Override } from './plan.js';
import { keepingDecisions, mustHaveRoom, unreachableAmong, type RosterAt } from './policies.js';
import type { RosterState } from './state.js';

/** A change of one shift, unless it leaves the decision function with nobody. */
export const overridden = (state: RosterState, change: Omit<Override, 'id'>, at: RosterAt): readonly Fact<RosterEvents>[] => {
  mustHaveRoom(state, 'overrides', at);
  const units = change.becomes ? [change.becomes.unit] : [];
  const data = { override: { id: at.newId(), ...change }, ...unreachableAmong(state, units) };
  return keepingDecisions(state, { type: 'ShiftOverridden', data }, at);
};
