// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addMinutes } from '@fyrvakt/kernel';
import { agreementOf, CaseRun, NOW, testAgreement } from '@fyrvakt/testing';
import type { Agreement } from './instruction.js';
import { caseCommands } from './registry.js';
import type { LoggedCase } from './state.js';

const source = { system: 'sos-alarm', reference: 'S-1' };
const call = { source, receivedAt: NOW, category: 'noiseMusic', danger: 'no', place: { code: 'LYS-SHA' } } as const;
const sos = { kind: 'client', agreement: testAgreement } as const;

const received = (agreement: Agreement = testAgreement, body: object = call): CaseRun => {
  const run = new CaseRun();
  run.execute(caseCommands.ReceiveCall, { ...call, ...body }, { ...sos, agreement });
  return run;
};
const picture = (run: CaseRun, body: object): string[] =>
  run.execute(caseCommands.ReconcileCall, { ...call, ...body }, sos).map(({ type }) => type);
const typesOf = (run: CaseRun): string[] => run.events.map(({ type }) => type);
const stateOf = ({ state }: CaseRun): LoggedCase => state as LoggedCase;

describe('What is agreed for a call', () => {
  it('is found when the call comes, and kept with it', () => {
    const run = received();
    expect(typesOf(run)).toEqual(['CallReceived', 'InstructionMatched']);
    expect(stateOf(run).instruction).toMatchObject({ route: 'contact', steps: [{ unit: 'FT1' }, { unit: 'BV1' }, { unit: 'GE1' }] });
  });

  it('is asked by what is known of the call, at the moment it came', () => {
    const asked: unknown[] = [];
    const agreement: Agreement = { match: (...question) => void asked.push(question) };
    const earlier = addMinutes(NOW, -20);
    received(agreement, { receivedAt: earlier, mode: 'exercise', ongoing: 'yes', drill: 'd11' });
    expect(asked).toEqual([
      [{ category: 'noiseMusic', area: 'LYS', place: 'LYS-SHA', danger: 'no', ongoing: 'yes', mode: 'exercise', drill: 'd11' }, earlier],
    ]);
  });

  it('is nothing where no instruction is in force', () => {
    expect(typesOf(received({ match: () => undefined }))).toEqual(['CallReceived']);
    expect(typesOf(received(testAgreement, { category: 'spökljud' }))).toEqual(['CallReceived']);
  });

  it('is found in the same append when the whole picture comes at once, before what it tells of contacts', () => {
    const run = new CaseRun();
    expect(picture(run, { notifications: [{ unit: 'FT1' }] })).toEqual(['CallReceived', 'InstructionMatched', 'ResourceNotified']);
  });

  it('is found anew when the source corrects what it said, before anybody has been contacted', () => {
    const run = received();
    expect(picture(run, { sequence: 1, place: { text: 'Bryggan' } })).not.toContain('InstructionMatched');
    expect(picture(run, { sequence: 2, category: 'vandalism' })).toContain('InstructionMatched');
    expect(stateOf(run).instruction).toMatchObject({ route: 'nextShift' });
  });

  it('stands once somebody has been contacted, unless the call belongs to 112', () => {
    const run = received();
    run.execute(caseCommands.NotifyResource, { unit: 'FT1' }, sos);
    expect(picture(run, { sequence: 1, category: 'vandalism' })).toEqual(['CaseClassified', 'CallReconciled']);
    expect(picture(run, { sequence: 2, category: 'vandalism', danger: 'yes' })).toContain('InstructionMatched');
    expect(stateOf(run).instruction).toMatchObject({ route: 'emergency112' });
  });

  it('makes a call of a drill an exercise', () => {
    expect(stateOf(received(testAgreement, { drill: 'd11' }))).toMatchObject({ mode: 'exercise', drill: 'd11' });
    expect(stateOf(received(testAgreement, { drill: 'd11', mode: 'test' }))).toMatchObject({ mode: 'test', drill: 'd11' });
  });
});

describe('A contact outside of what is agreed', () => {
  const contact = (run: CaseRun, body: object): string[] =>
    run.execute(caseCommands.NotifyResource, { unit: 'FT1', channel: 'phone', ...body }, sos).map(({ type }) => type);
  const told = (run: CaseRun): object[] => run.events.flatMap(({ type, data }) => (type === 'InstructionDeviated' ? [data] : []));

  it('is told by its kind, once for each unit', () => {
    const run = received(agreementOf((unit) => unit !== 'GE1'));
    expect(contact(run, { unit: 'GE1' })).toEqual(['InstructionDeviated', 'ResourceNotified']);
    expect(contact(run, { unit: 'GE1' })).toEqual(['ResourceNotified']);
    expect(contact(run, { channel: 'sms' })).toEqual(['InstructionDeviated', 'ResourceNotified']);
    contact(run, {});
    expect(contact(run, {})).toEqual(['InstructionDeviated', 'ResourceNotified']);
    expect(told(run)).toEqual([
      { kind: 'otherUnit', unit: 'GE1', explained: false }, { kind: 'otherChannel', unit: 'FT1', explained: false },
      { kind: 'moreAttempts', unit: 'FT1', explained: false },
    ]);
  });

  it('is told where nobody was to be contacted', () =>
    expect(contact(received(testAgreement, { category: 'vandalism' }), {})).toEqual(['InstructionDeviated', 'ResourceNotified']));

  it('is none as agreed, for information, with the decision function, or after its decision', () => {
    const run = received();
    contact(run, {});
    contact(run, { unit: 'XX9', reason: 'information' });
    contact(run, { unit: 'BF1' });
    run.execute(caseCommands.DecideSpecialHandling, {}, sos);
    contact(run, { unit: 'XX9' });
    expect(told(run)).toEqual([]);
  });
});
