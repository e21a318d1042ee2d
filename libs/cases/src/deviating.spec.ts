// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { similarDeviations, type Deviated } from './deviating.js';

const deviated = (caseId: string, more: Partial<Deviated> = {}): Deviated => ({
  caseId, instructionId: 'i1', rule: 'r1', kind: 'otherUnit', unit: 'GE1', explained: false, ...more,
});

describe('Deviations of a kind', () => {
  it('are three from the same rule, in three cases, and then the instruction should say so', () => {
    const twice = [deviated('c1'), deviated('c1'), deviated('c2'), deviated('c3', { rule: 'r2' }), deviated('c3', { unit: 'FT1' })];
    expect(similarDeviations(twice)).toEqual([]);
    expect(similarDeviations([...twice, deviated('c4')])).toEqual([
      { instructionId: 'i1', rule: 'r1', kind: 'otherUnit', unit: 'GE1', cases: ['c1', 'c2', 'c4'] },
    ]);
  });

  it('come with the most frequent first', () => {
    const all = ['c1', 'c2', 'c3', 'c4'].flatMap((id) => [
      ...(id === 'c4' ? [] : [deviated(id)]), deviated(id, { kind: 'skippedStep', step: 1, unit: 'FT1' }),
    ]);
    expect(similarDeviations(all).map(({ kind, cases }) => [kind, cases.length])).toEqual([['skippedStep', 4], ['otherUnit', 3]]);
  });
});
