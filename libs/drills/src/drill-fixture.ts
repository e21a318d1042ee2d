// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { DrillAt } from './policies.js';
import type { HeldDrill } from './state.js';

/** Sunday night in Stockholm, 02:13. */
export const NOW = '2026-11-22T01:13:00.000Z';

export const drillAt: DrillAt = {
  now: NOW, occurredAt: NOW, actor: { kind: 'person', id: 'somebody', role: 'coordinator' }, newId: () => 'id-1', rosterRevision: 7,
  units: ['FT1', 'TV1', 'GE1'],
};

export const heldDrill = (startedAt: string): HeldDrill => ({
  kind: 'held', id: 'd1', name: 'Fredag', startedAt, until: '2026-11-22T04:13:00.000Z', rosterRevision: 7, present: [], absent: [],
  notes: 0, revision: 0,
});

export const refusalOf = (decide: () => unknown): unknown => {
  try {
    return decide();
  } catch (refusal) {
    return refusal;
  }
};
