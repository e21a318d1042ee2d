// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { bodyOf, canClose, coveredBy, emptyDraft, missing, type Draft } from './draft.js';

const obligations = [
  { id: 'a', kind: 'call', due: '2026-11-24', overdue: false }, { id: 'b', kind: 'notification', due: '2026-11-24', overdue: false },
  { id: 'c', kind: 'decision', due: '2026-11-20', overdue: true, coveredBy: 'earlier' },
] as const;
const known = { obligations: [...obligations], decisions: [], closed: false };

describe('A review being written', () => {
  it('covers what is owed and not left out', () => {
    expect([coveredBy(known, []), coveredBy(known, ['b']), coveredBy(known, ['a', 'b'])]).toEqual([['a', 'b'], ['a'], []]);
  });

  it('says what is missing, and is sent whole', () => {
    expect(missing(emptyDraft, [])).toEqual(['covers', 'outcome', 'quality']);
    const draft: Draft = { ...emptyDraft, outcome: 'solvedOnSite', quality: 'good', learning: '  ', measures: ['morePresence'] };
    expect(missing(draft, ['a'])).toEqual([]);
    expect(bodyOf(draft, ['a'])).toEqual({ covers: ['a'], outcome: 'solvedOnSite', quality: 'good', actions: ['morePresence'] });
    expect(() => bodyOf(emptyDraft, ['a'])).toThrow('not whole');
  });

  it('can close what nothing is left of, unless a decision is waited for', () => {
    const waiting = { ...known, decisions: [{ id: 'd', of: 'BF1' }] };
    expect([canClose(known, []), canClose(known, ['b']), canClose(waiting, []), canClose({ ...known, closed: true }, [])]).toEqual([true,
      false, false, false]);
  });
});
