// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { CONSIDERATIONS, ROUTES, YES_NO_UNKNOWN, type MatchableCall } from '@fyrvakt/cases';
import { DAY_TYPES, type DutyRoster } from '@fyrvakt/duty-roster';
import { testMunicipality, testRoster, testRosterContent } from '@fyrvakt/testing';
import fc from 'fast-check';
import { check } from './check.js';
import { rowIds, type InstructionContent, type InstructionRule, type RuleStep } from './content.js';
import { exampleContent } from './example-content.js';
import { DEFAULT_RULE, match } from './match.js';

const CATEGORIES = ['noiseMusic', 'vandalism', 'otherWrongNumber'];
const UNITS = ['FT1', 'BV1', 'GE1', 'BF1', 'decisionFunction', 'XX9'];
const some = <T>(values: readonly T[]) => fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }), { nil: undefined });
const clock = fc.constantFrom('00:00', '01:00', '06:30', '17:00', '23:45');

const step: fc.Arbitrary<RuleStep> = fc.record({
  unit: fc.constantFrom(...UNITS), channel: fc.constantFrom('phone' as const, 'email' as const, 'sms' as const),
  attempts: fc.integer({ min: 1, max: 10 }), everyMinutes: fc.integer({ min: 1, max: 60 }), acknowledgement: fc.boolean(),
  withinMinutes: fc.integer({ min: 1, max: 240 }),
});
const row = fc.record({
  categories: some(CATEGORIES), areas: some(['LYS', 'LYS-SHA', 'LYS-NHA']), dayTypes: some(DAY_TYPES), seasons: some(['summer', 'schoolHoliday']),
  windows: fc.option(fc.array(fc.record({ from: clock, to: clock }), { minLength: 1, maxLength: 2 }), { nil: undefined }),
  route: fc.constantFrom(...ROUTES), steps: fc.array(step, { maxLength: 4 }), answersNeeded: fc.integer({ min: 0, max: 3 }),
  otherwise: fc.constantFrom('decisionFunction' as const, 'nextShift' as const),
});
const contents: fc.Arbitrary<InstructionContent> = fc.array(row, { maxLength: 6 }).map((rows) => ({
  ...exampleContent, rules: rows.map((rule, index): InstructionRule => ({ id: `r${index}`, ...rule })),
}));
const calls: fc.Arbitrary<MatchableCall> = fc.record({
  category: fc.constantFrom(...CATEGORIES, 'unheardOf'), area: fc.constantFrom('LYS', 'BRA', undefined),
  place: fc.constantFrom('LYS-SHA', 'BRA-CEN', undefined), danger: fc.constantFrom(...YES_NO_UNKNOWN), ongoing: fc.constantFrom(...YES_NO_UNKNOWN),
  mode: fc.constantFrom('actual' as const, 'exercise' as const),
});
const instants = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const rosters: fc.Arbitrary<DutyRoster> = fc.subarray([...testRosterContent.patterns]).map((patterns) => testRoster({ patterns }));

const numRuns = Number(process.env['FYRVAKT_TEST_ROUNDS'] ?? 40);
const always = (say: (content: InstructionContent, roster: DutyRoster, call: MatchableCall, at: string) => void): void =>
  fc.assert(fc.property(contents, rosters, calls, instants, say), { numRuns });

const of = (content: InstructionContent, roster: DutyRoster, call: MatchableCall, at: string) =>
  match({ id: 'i', version: 1, content }, roster, call, at);

describe('Whatever is agreed, whoever works and whatever happens', () => {
  it('the answer is the same each time, and nothing that was asked is changed', () => {
    always((content, roster, call, at) => {
      const before = structuredClone(content);
      const first = of(content, roster, call, at);
      expect(of(before, testRoster({ patterns: roster.state.patterns }), call, at)).toEqual(first);
      expect(content).toEqual(before);
    });
  });

  it('each unit that the row names is considered once, with a reason, and is in when the reason says so', () => {
    always((content, roster, call, at) => {
      const { rule, considered } = of(content, roster, call, at);
      const named = content.rules.find(({ id }) => id === rule)?.steps ?? [];
      const codes = new Set(named.map(({ unit }) => (unit === 'decisionFunction' ? 'BF1' : unit)));
      expect(considered.map(({ unit }) => unit).sort()).toEqual([...codes].sort());
      for (const { in: isIn, why } of considered) expect(isIn).toBe(CONSIDERATIONS.indexOf(why) <= CONSIDERATIONS.indexOf('informationOnly'));
    });
  });

  it('steps name only units that are in, or the decision function, and are numbered in order', () => {
    always((content, roster, call, at) => {
      const { steps, considered, decision } = of(content, roster, call, at);
      const isIn = new Set(considered.filter((unit) => unit.in).map(({ unit }) => unit));
      for (const { unit, recipientKind } of steps) expect(isIn.has(unit) || recipientKind === 'decisionFunction').toBe(true);
      expect([...steps, decision].map((planned) => planned?.step)).toEqual(Array.from({ length: steps.length + 1 }, (_, index) => index + 1));
    });
  });

  it('who is contacted is on duty, and everyone on duty is in the snapshot', () => {
    always((content, roster, call, at) => {
      const { considered, onDuty } = of(content, roster, call, at);
      for (const { unit, why, shift } of considered)
        if (why === 'onDuty' || why === 'onCall') expect(onDuty).toContainEqual(shift ?? unit);
      expect(onDuty.every(({ start, end }) => start <= at && at < end)).toBe(true);
    });
  });

  it('the rule is a row of the content or the default, and danger always goes to 112', () => {
    always((content, roster, call, at) => {
      const { rule, route } = of(content, roster, call, at);
      expect([...rowIds(content), DEFAULT_RULE]).toContain(rule);
      if (call.danger === 'yes') expect(route).toBe('emergency112');
    });
  });

  it('a row that the check calls unreachable never holds', () => {
    always((content, roster, call, at) => {
      const dead = check(content, roster, roster.days, testMunicipality, '2026-01-01').filter(({ code }) => code === 'unreachableRule');
      const held = of(content, roster, { ...call, area: 'LYS', place: call.place && 'LYS-SHA' }, at).rule;
      if (CATEGORIES.includes(call.category)) expect(dead.map(({ pointer }) => pointer)).not.toContain(`/rules/${held.slice(1)}`);
    });
  });
});
