// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Case, CaseStory, Fact } from '../../facts/index.js';
import { standingOf } from './standing.js';

const fact = (revision: number, type: Fact['type'], data: object = {}): Fact => ({
  kind: 'fact', eventId: `e-${revision}`, type, data: { ...data }, revision, position: 100 + revision, occurredAt: '2026-11-22T01:13:00.000Z',
  recordedAt: '2026-11-22T01:13:00.000Z', late: false, source: 'sos', role: 'sos', milestone: false, pinned: false,
});
const story = (decisions: Case['decisions'], ...facts: Fact[]): CaseStory => ({ known: { decisions } as Case, facts });

describe('A decision in a case', () => {
  it('is open with what was known when it was asked', () => {
    const standing = standingOf(story([{ id: 'd-1', of: 'BF1' }], fact(0, 'CallReceived'),
      fact(1, 'DecisionRequested', { decisionId: 'd-1', knownRevision: 0 })));
    expect([standing.knownRevision, standing.made, standing.askedAt?.revision]).toEqual([0, undefined, 1]);
  });

  it('is made with what was known then, however the facts are ordered', () => {
    const facts = [fact(0, 'CallReceived'), fact(3, 'NoteAdded'), fact(2, 'DeferredToNextShift'),
      fact(1, 'DecisionRequested', { decisionId: 'd-1', knownRevision: 0 })];
    const standing = standingOf(story([{ id: 'd-1', of: 'BF1', outcome: 'deferred' }], ...facts));
    expect([standing.askedAt, standing.made?.revision, standing.positionThen,
      standing.knownThen.map(({ revision }) => revision)]).toEqual([undefined, 2, 101, [0, 1]]);
  });
});
