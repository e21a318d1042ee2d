// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { by, instructionAfter, INSTRUCTION_ID, instructionEvents as events, type FactBy } from '@fyrvakt/testing';
import { holdingAt, lastTakingEffect, newest, noInstruction, validityOf, versionInForce, versionOf, type WrittenInstruction } from './state.js';

const published = (version: number, effectiveFrom: string): FactBy[] => [
  events.instructionDrafted({ version }), events.instructionSubmitted({ version }),
  by('leader', events.instructionApprovedByMunicipality({ version })), by('sos', events.instructionApprovedBySos({ version })),
  events.instructionPublished({ version, effectiveFrom }),
];
const two = instructionAfter(
  ...published(1, '2026-12-01T07:00:00.000Z'), ...published(2, '2027-01-01T07:00:00.000Z'), events.instructionDrafted({ version: 3 }),
);
const retired = instructionAfter(...published(1, '2026-12-01T07:00:00.000Z'), events.instructionRetired({ from: '2027-01-01T00:00:00.000Z' }));

describe('The version in force', () => {
  it('is the published one that took effect last', () => {
    const at = (instant: string): number | undefined => holdingAt(two, instant)?.version;
    expect([at('2026-12-01T06:59:59.999Z'), at('2026-12-01T07:00:00.000Z'), at('2027-01-01T07:00:00.000Z'), at('2099-01-01T00:00:00.000Z')])
      .toEqual([undefined, 1, 2, 2]);
    expect(lastTakingEffect(two)).toBe('2027-01-01T07:00:00.000Z');
  });

  it('is none once the instruction is retired', () => {
    expect(holdingAt(retired, '2026-12-31T23:59:59.999Z')?.version).toBe(1);
    expect(holdingAt(retired, '2027-01-01T00:00:00.000Z')).toBeUndefined();
  });

  it('is the one before where a later one is withdrawn before it takes effect, and a new one can be begun', () => {
    const withdrawn = instructionAfter(
      ...published(1, '2026-12-01T07:00:00.000Z'), events.changeProposed(), ...published(2, '2027-01-01T07:00:00.000Z'),
      events.instructionPublicationWithdrawn({ version: 2 }), events.instructionDrafted({ version: 3 }),
    ) as WrittenInstruction;
    expect(holdingAt(withdrawn, '2027-02-01T00:00:00.000Z')?.version).toBe(1);
    expect([lastTakingEffect(withdrawn), validityOf(withdrawn, withdrawn.versions[0]!)])
      .toEqual(['2026-12-01T07:00:00.000Z', { from: '2026-12-01T07:00:00.000Z' }]);
    expect(withdrawn.versions.map(({ status }) => status)).toEqual(['published', 'withdrawn', 'draft']);
    expect(withdrawn.proposals[0]?.answeredBy).toBeUndefined();
  });

  it('is found among all instructions', () => {
    expect(versionInForce([noInstruction, retired, two], '2026-12-15T00:00:00.000Z')).toMatchObject({ id: INSTRUCTION_ID, version: 1 });
    expect(versionInForce([retired, two], '2027-01-02T00:00:00.000Z')).toMatchObject({ version: 2, effectiveFrom: '2027-01-01T07:00:00.000Z' });
    expect(versionInForce([noInstruction], '2027-01-02T00:00:00.000Z')).toBeUndefined();
  });
});

describe('A version', () => {
  const of = (...facts: FactBy[]): WrittenInstruction => instructionAfter(...facts) as WrittenInstruction;

  it('knows who has written in it, who said yes and when it holds', () => {
    const effectiveFrom = '2026-12-01T07:00:00.000Z';
    const written = of(by('a', events.instructionDrafted()), by('b', events.instructionRevised()), ...published(1, effectiveFrom).slice(1));
    expect(newest(written)).toMatchObject({
      status: 'published', writers: ['a', 'b'], approvals: { municipality: { by: 'leader' }, sos: { by: 'sos' } }, effectiveFrom,
    });
  });

  it('can be read for ever, whatever comes after it', () => {
    const content = { ...events.instructionDrafted().data.content, greeting: 'Annat' };
    const written = of(...published(1, '2026-12-01T07:00:00.000Z'), events.instructionDrafted({ version: 2, content, basedOn: 1 }));
    expect(versionOf(written, 1)?.content.greeting).toBe(events.instructionDrafted().data.content.greeting);
    expect(versionOf(written, 2)).toMatchObject({ basedOn: 1, status: 'draft', content: { greeting: 'Annat' } });
    expect(versionOf(written, 3)).toBeUndefined();
  });

  it('loses its approvals when it is sent back, and its evidence is outdated when it is changed', () => {
    const returned = of(
      ...published(1, '').slice(0, 3), events.evidenceAttached(), events.instructionReturned(), events.instructionRevised(),
    );
    expect(newest(returned)).toMatchObject({ status: 'draft', approvals: {}, evidence: [{ id: 'e1', outdated: true }] });
  });

  it('answers what was proposed before it was begun', () => {
    const answered = of(
      events.instructionDrafted(), events.changeProposed(), ...published(2, '2027-01-01T07:00:00.000Z'),
      events.changeProposed({ proposalId: 'p2', kind: 'otherUnit' }),
    );
    expect(answered.proposals.map(({ id, answeredBy }) => [id, answeredBy])).toEqual([['p1', 2], ['p2', undefined]]);
  });

  it('is nothing before it is begun', () => expect(instructionAfter(events.instructionSubmitted())).toEqual(noInstruction));
});
