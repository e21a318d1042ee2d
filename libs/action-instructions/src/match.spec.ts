// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { MatchableCall } from '@fyrvakt/cases';
import { testRoster, testRosterContent } from '@fyrvakt/testing';
import type { InstructionContent, InstructionRule, RuleStep } from './content.js';
import { exampleContent } from './example-content.js';
import { match } from './match.js';

const content: InstructionContent = exampleContent;
const music: MatchableCall = { category: 'noiseMusic', area: 'LYS', place: 'LYS-NHA', danger: 'no', ongoing: 'yes', mode: 'actual' };
/** Saturday evening 23:40, and the small hours after it. */
const SATURDAY = '2026-11-21T22:40:00.000Z';
const SUNDAY_0030 = '2026-11-21T23:30:00.000Z';
const SUNDAY_0130 = '2026-11-22T00:30:00.000Z';

const matched = (call: Partial<MatchableCall>, at: string, other: Partial<InstructionContent> = {}, roster = testRoster()) =>
  match({ id: 'i', version: 2, content: { ...content, ...other } }, roster, { ...music, ...call }, at);
const withRows = (...rules: Partial<InstructionRule>[]): Partial<InstructionContent> => ({
  rules: rules.map((rule, index) => ({ id: `r${index}`, route: 'contact', steps: [], answersNeeded: 0, otherwise: 'decisionFunction', ...rule })),
});
const step: RuleStep = { unit: 'FT1', channel: 'phone', attempts: 1, everyMinutes: 1, acknowledgement: true, withinMinutes: 10 };

describe('Loud music in the north harbour, Saturday 23:40', () => {
  it('goes to the field team, and says why', () => {
    const shift = { unit: 'FT1', start: '2026-11-21T16:00:00.000Z', end: '2026-11-22T00:00:00.000Z' };
    const found = matched({}, SATURDAY);
    expect(found).toMatchObject({
      instructionId: 'i', version: 2, rule: 'noise-harbour', because: ['category', 'area', 'window'], route: 'contact', answersNeeded: 1,
      steps: [{ step: 1, unit: 'FT1', recipientKind: 'unit', channel: 'phone', address: '031-390 06 01', attempts: 2, say: 'Störning vid hamnen.' }],
      considered: [{ unit: 'FT1', in: true, why: 'onDuty', shift }],
      rosterRevision: -1, otherwise: 'decisionFunction',
      decision: { step: 2, unit: 'BF1', recipientKind: 'decisionFunction', address: '031-390 06 04' },
    });
    expect(found.onDuty).toEqual([shift, expect.objectContaining({ unit: 'BV1' }), expect.objectContaining({ unit: 'BF1' })]);
    expect(Object.keys(found.onDuty[0]!)).toEqual(['unit', 'start', 'end']);
  });

  it('still does after midnight, for the window belongs to Saturday, and then goes to the row below', () => {
    expect(matched({}, SUNDAY_0030).rule).toBe('noise-harbour');
    expect(matched({}, SUNDAY_0130)).toMatchObject({ rule: 'everything-else', steps: [{ unit: 'BV1' }] });
  });

  it('is asked of the decision function on a Thursday, and says when the team is back', () => {
    expect(matched({}, '2026-11-19T22:40:00.000Z')).toMatchObject({
      rule: 'noise-harbour', steps: [], decision: { step: 1 },
      considered: [{ unit: 'FT1', in: false, why: 'offDuty', shift: { start: '2026-11-20T16:00:00.000Z' } }],
    });
  });
});

describe('A row', () => {
  it('holds for days by the day on which its window starts', () => {
    const evening = { id: 'saturday', dayTypes: ['saturday' as const], windows: [{ from: '17:00', to: '01:00' }] };
    const rows = withRows(evening, { id: 'sunday', dayTypes: ['redDay'] });
    expect([SATURDAY, SUNDAY_0030, SUNDAY_0130].map((at) => matched({}, at, rows).rule)).toEqual(['saturday', 'saturday', 'sunday']);
  });

  it('holds for a season or a school holiday', () => {
    const rows = withRows({ id: 'holiday', seasons: ['schoolHoliday'] }, { id: 'summer', seasons: ['summer'] });
    expect(['2026-07-10T10:00:00.000Z', '2026-06-10T10:00:00.000Z', SATURDAY].map((at) => matched({}, at, rows).rule))
      .toEqual(['holiday', 'summer', 'default']);
  });

  it('names areas or places, and none of them is a place that nobody knows', () => {
    const rows = withRows({ id: 'place', areas: ['LYS-SHA'] }, { id: 'area', areas: ['LYS'] }, { id: 'anywhere' });
    expect([{ place: 'LYS-SHA' }, {}, { place: undefined, area: undefined }].map((where) => matched(where, SATURDAY, rows).rule))
      .toEqual(['place', 'area', 'anywhere']);
  });

  it('counts the hours of the nights when clocks change', () => {
    const rows = withRows({ id: 'two', windows: [{ from: '02:00', to: '03:00' }] });
    const at = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z', '2026-10-25T02:30:00.000Z', '2027-03-28T01:30:00.000Z'];
    expect(at.map((instant) => matched({}, instant, rows).rule)).toEqual(['two', 'two', 'default', 'default']);
  });
});

describe('Another number', () => {
  it('comes before every row, with the words for the caller', () => {
    expect(matched({ danger: 'yes' }, SATURDAY)).toMatchObject({
      rule: 'danger', because: ['danger'], route: 'emergency112', steps: [], sayToCaller: content.emergency112.say, answersNeeded: 0,
    });
  });

  it('can be what a row says', () => {
    expect(matched({}, SATURDAY, withRows({ route: 'police11414' }))).toMatchObject({ route: 'police11414', sayToCaller: content.police11414.say });
  });
});

describe('A unit', () => {
  const verdict = (change: Partial<RuleStep>, call: Partial<MatchableCall> = {}, units = testRosterContent.units) =>
    matched(call, SATURDAY, withRows({ steps: [{ ...step, ...change }] }), testRoster({ units })).considered[0];

  it.each<[string, Partial<RuleStep>, Partial<MatchableCall>, object]>([
    ['outside the area of its permit', { unit: 'BV1' }, { area: 'BRA', place: 'BRA-CEN' }, { in: false, why: 'outsidePermitArea' }],
    ['in it by the area of the place', { unit: 'BV1' }, {}, { in: true, why: 'onDuty' }],
    ['without such a channel', { channel: 'radio' }, {}, { in: false, why: 'unreachable' }],
    ['that nobody knows', { unit: 'XX9' }, {}, { in: false, why: 'unknownUnit' }],
    ['on call', { unit: 'BF1' }, {}, { in: true, why: 'onCall' }],
    ['by its role', { unit: 'decisionFunction' }, {}, { unit: 'BF1', in: true, why: 'onCall' }],
    ['that is told', { acknowledgement: false }, {}, { in: true, why: 'informationOnly' }],
    ['that is told only on duty', { unit: 'GE1', acknowledgement: false }, {}, { in: false, why: 'offDuty' }],
    ['that is told even off duty', { unit: 'GE1', channel: 'email', acknowledgement: false, evenOffDuty: true }, {},
      { in: true, why: 'informationOnly' }],
  ])('%s', (_what, change, call, expected) => expect(verdict(change, call)).toMatchObject(expected));

  it('that is told of what waits is shown with its next shift, on duty or off', () => {
    const told: RuleStep = { ...step, acknowledgement: false, evenOffDuty: true };
    const steps: RuleStep[] = [{ ...told, unit: 'GE1', channel: 'email' }, told];
    const of = (row: Partial<InstructionRule>) => matched({}, SATURDAY, withRows({ steps, ...row })).considered;
    const [GE1, FT1] = [testRoster().nextShift('GE1', SATURDAY), testRoster().nextShift('FT1', SATURDAY)];
    const waits = [
      { unit: 'GE1', why: 'informationOnly', shift: { start: GE1?.start } }, { unit: 'FT1', why: 'informationOnly', next: { start: FT1?.start } },
    ];
    expect(of({ route: 'nextShift' })).toMatchObject(waits);
    expect(of({ otherwise: 'nextShift' })).toMatchObject(waits);
    expect(of({}).every((unit) => !('next' in unit))).toBe(true);
  });

  it('is out by a channel that was never tried, or does not work, and in without an address when the roster knows of none', () => {
    const reached = (channels: (typeof testRosterContent.units)[0]['channels']) =>
      verdict({}, {}, testRosterContent.units.map((unit) => (unit.code === 'FT1' ? { ...unit, channels } : unit)))?.why;
    expect([
      reached([{ channel: 'phone', works: true }]), reached([{ channel: 'phone', works: false, testedAt: '2026-11-01T00:00:00.000Z' }]), reached([]),
    ]).toEqual(['noTestedChannel', 'unreachable', 'onDuty']);
  });

  it('is in when one of two ways reaches it', () => {
    const found = matched({}, SATURDAY, withRows({ steps: [{ ...step, channel: 'radio' }, step] }));
    expect(found).toMatchObject({ steps: [{ step: 1, channel: 'phone' }], considered: [{ unit: 'FT1', in: true }] });
    expect(found.considered).toHaveLength(1);
  });
});
