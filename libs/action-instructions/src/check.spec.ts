// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { testDays, testMunicipality, testRoster, testRosterContent } from '@fyrvakt/testing';
import { check } from './check.js';
import type { InstructionContent, InstructionRule, RuleStep } from './content.js';
import { exampleContent } from './example-content.js';
import type { Finding } from './finding.js';

const content: InstructionContent = exampleContent;
const [harbour, rest] = content.rules as [InstructionRule, InstructionRule];
const [step] = harbour.steps as [RuleStep];
const found = (other: Partial<InstructionContent>, roster = testRoster()): readonly Finding[] =>
  check({ ...content, ...other }, roster, testDays, testMunicipality, '2026-01-01');
const said = (other: Partial<InstructionContent>, roster = testRoster()): string[] =>
  found(other, roster).map(({ code, pointer }) => `${code} ${pointer}`);
const rows = (...rules: Partial<InstructionRule>[]): Partial<InstructionContent> => ({
  rules: rules.map((rule, index) => ({ ...rest, id: `r${index}`, ...rule })),
});

describe('A check', () => {
  it('finds nothing in what is whole', () => expect(found({})).toEqual([]));

  it.each<[string, Partial<InstructionContent>, string]>([
    ['a row that one before it takes all of', rows({}, { categories: ['noiseMusic'] }), 'unreachableRule /rules/1'],
    ['a row that two before it take all of', rows(
      { windows: [{ from: '06:00', to: '18:00' }] }, { windows: [{ from: '18:00', to: '06:00' }] }, {}), 'unreachableRule /rules/2'],
    ['a row for days that never come', rows({ dayTypes: ['bridgeDay'] }, {}), 'neverHolds /rules/0'],
    ['hours without a row', rows({ windows: [{ from: '06:00', to: '02:00' }] }), 'gap /rules'],
    ['a place without a row', rows({ areas: ['LYS'] }), 'gap /rules'],
    ['a category twice named in part', rows({ areas: ['LYS-NHA'] }, { categories: ['noiseMusic'] }, {}), 'overlap /rules/1'],
    ['two rows of one name', rows({ id: 'a', categories: ['noiseMusic'] }, { id: 'a' }), 'duplicateRow /rules/1/id'],
    ['a category that is not there', rows({ categories: ['noise'] }, {}), 'unknownCategory /rules/0/categories/0'],
    ['an area that is not there', rows({ areas: ['XX'] }, {}), 'unknownArea /rules/0/areas/0'],
    ['a season that never comes', rows({ seasons: ['monsoon'] }, {}), 'unknownSeason /rules/0/seasons/0'],
    ['a unit that is not there', rows({ steps: [{ ...step, unit: 'XX9' }] }), 'unknownUnit /rules/0/steps/0/unit'],
    ['a channel that was never tried', rows({ steps: [{ ...step, channel: 'sms' }] }), 'noTestedChannel /rules/0/steps/0/channel'],
    ['a chain that comes back', rows({ steps: [step, { ...step, unit: 'BV1' }, step] }), 'loop /rules/0/steps/2'],
    ['a decision function asked twice', rows({ steps: [{ ...step, unit: 'decisionFunction' }] }), 'loop /rules/0/steps/0'],
    ['more answers than units', rows({ answersNeeded: 2 }), 'tooManyAnswers /rules/0/answersNeeded'],
    ['answers that nobody needs', rows({ answersNeeded: 0 }), 'noAnswerNeeded /rules/0/answersNeeded'],
    ['a row that leaves the call lying', rows({ steps: [], answersNeeded: 0, otherwise: 'nextShift' }), 'noRecipient /rules/0'],
    ['an answer from someone off duty', rows({ steps: [{ ...step, evenOffDuty: true }] }), 'waitsOffDuty /rules/0/steps/0/evenOffDuty'],
    ['a condition without conditions', { emergency112: { ...content.emergency112, when: [{ id: 'all' }] } },
      'redirectsEverything /emergency112/when/0'],
    ['a wait for those who are only told', { police11414: { ...content.police11414, inform: [step] } },
      'informWaits /police11414/inform/0/acknowledgement'],
    ['a decision without an answer',
      { fallback: { ...content.fallback, decisionFunction: { ...content.fallback.decisionFunction, acknowledgement: false } } },
      'decisionWithoutAnswer /fallback/decisionFunction/acknowledgement'],
  ])('finds %s', (_what, other, expected) => expect(said(other)).toContain(expected));

  it('tells a gap in words, by category, place and time', () => {
    const [gap] = found(rows({ categories: ['noiseMusic'], areas: ['LYS'] }, { categories: ['vandalism'] }));
    expect(gap).toMatchObject({ code: 'gap', severity: 'warning' });
    expect(gap?.text.sv).toContain('Ingen rad gäller noiseMusic. Plats: okänd plats. Tid: alltid. Beslutsfunktionen tillfrågas.');
  });

  it('takes a gap for an error where the decision function is not asked', () => {
    const fallback = { ...content.fallback, otherwise: 'nextShift' as const };
    expect(found({ ...rows({ areas: ['LYS'] }), fallback }).map(({ code, severity }) => [code, severity])).toEqual([['gapWithoutDecision', 'error']]);
  });

  it('does not miss rows for what is always sent to the police', () => {
    const police11414 = { ...content.police11414, when: [{ id: 'always', categories: ['vandalism', 'otherWrongNumber'] }] };
    expect(said({ ...rows({ categories: ['noiseMusic'] }), police11414 })).toEqual([]);
  });

  it('lets a unit without known numbers be a warning, and a roster that decides nothing an error', () => {
    const bare = testRoster({ units: testRosterContent.units.map((unit) => ({ ...unit, channels: [] })) });
    expect(found({}, bare).every(({ code, severity }) => code === 'noKnownChannel' && severity === 'warning')).toBe(true);
    expect(said({}, testRoster({ decisionFunction: 'XX9' }))).toEqual(['noDecisionFunction /fallback/decisionFunction']);
  });

  it.each([
    'Just nu är ingen i tjänst.', 'Telefonen är obemannad på natten.', 'Vi har ingen personal ute efter midnatt.', 'Väktarna är inte på plats.',
    'There is nobody on duty.', 'The town is unstaffed at night.', 'Det finns inga väktare just nu.',
  ])('finds what reveals that nobody is on duty: %s', (feedbackToCaller) => {
    expect(said({ feedbackToCaller })).toEqual(['revealsUnstaffed /feedbackToCaller']);
  });

  it.each([
    'Tack för att du ringde. Kommunen tar det vidare.', 'Är någon på plats i fara?', 'Ingen fara? Då ringer vi upp.',
    'Ungefär hur många är på platsen?',
  ])('lets an ordinary text be: %s', (feedbackToCaller) => expect(said({ feedbackToCaller })).toEqual([]));

  it('says when a table is too large to be gone through, instead of standing still', () => {
    const codes = Array.from({ length: 1_000 }, (_, index) => `P${index}`);
    const places = codes.map((code) => ({ code, name: code, area: 'LYS', latitude: 58, longitude: 11 }));
    const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const many = codes.slice(0, 300).map((_, index): Partial<InstructionRule> => ({
      areas: codes.slice(index * 3, index * 3 + 3).concat(codes[index]!), windows: [{ from: clock(index), to: clock(1439 - index) }],
    }));
    const all = check({ ...content, ...rows(...many) }, testRoster(), testDays, { ...testMunicipality, places }, '2026-01-01');
    expect(all[0]?.code).toBe('tooLarge');
    expect(all.length).toBeLessThanOrEqual(200);
  });

  it('puts errors first', () => {
    const severities = found({ ...rows({ areas: ['LYS'] }), greeting: 'Ingen är i tjänst.' }).map(({ severity }) => severity);
    expect(severities).toEqual(['error', 'warning']);
  });
});
