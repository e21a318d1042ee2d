// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { SystemStatus } from './data.js';
import { validateSettings } from './search.js';
import { gravityOf, troublesOf } from './troubles.js';

const WELL: SystemStatus = {
  projections: [{ name: 'case-list', position: 7, head: 7, lagEvents: 0, lagSeconds: 0, parked: 0, state: 'live' }],
  parked: [], audit: { summary: '', casesChecked: 3, diverging: 0, position: 7, found: 0, divergences: [] },
  sources: [{ source: 'sos-alarm', lastHeardAt: '2026-11-22T20:00:00Z', expectedWithinSeconds: 60, silent: false, missing: 0 }], quarantined: 0,
  telling: { configured: true, held: false, waiting: 0, oldestSeconds: 0, failed: 0, troubled: [] },
  disk: { bytes: 9e9, low: false },
};
const [list, source] = [WELL.projections.slice(0, 1), WELL.sources.slice(0, 1)];

describe('How the system fares', () => {
  it('is well when nothing waits for anybody', () => {
    expect(gravityOf(troublesOf(WELL))).toBe('ok');
  });

  it('waits for lists that catch up by themselves', () => {
    const behind = { ...WELL, projections: list.map((one) => ({ ...one, state: 'catchingUp' as const })) };
    expect([troublesOf(behind).behind, gravityOf(troublesOf(behind))]).toEqual([1, 'warn']);
  });

  it.each<Partial<SystemStatus>>([
    { sources: source.map((one) => ({ ...one, silent: true })) }, { quarantined: 1 }, { telling: { ...WELL.telling, failed: 1 } },
    { audit: { ...WELL.audit, diverging: 1 } }, { disk: { bytes: 9e8, low: true } },
    { parked: [{ projection: 'case-list', caseId: 'c', position: 1, eventId: 'e', reason: 'r', parkedAt: '2026-11-22T20:00:00Z' }] },
  ])('calls for somebody (%#)', (change) => {
    expect(gravityOf(troublesOf({ ...WELL, ...change }))).toBe('danger');
  });

  it('stands in the address with the part that is shown', () => {
    const asked = [{ part: 'clients' }, { part: 'secrets' }, {}];
    expect(asked.map(validateSettings)).toEqual([{ part: 'clients' }, {}, {}]);
  });
});
