// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { check, match, type Finding } from '@fyrvakt/action-instructions';
import { DutyRoster, seededWith } from '@fyrvakt/duty-roster';
import { addMinutes } from '@fyrvakt/kernel';
import { MunicipalCalendar } from '../../calendar.js';
import { rosterFrom } from '../../roster-from.js';
import { lysekil } from '../index.js';
import { instructionVersions } from './index.js';

const roster = new DutyRoster(seededWith(rosterFrom(lysekil)), new MunicipalCalendar(lysekil));
const findings = (index: 0 | 1 | 2): readonly Finding[] =>
  check(instructionVersions[index].content, roster, roster.days, lysekil, '2026-01-01');
const codes = (found: readonly Finding[]): string[] => [...new Set(found.map(({ code }) => code))].sort();

describe('The instruction of the demo municipality', () => {
  it.each([0, 1, 2] as const)('has no error in version %#, and each version is better than the one before', (index) => {
    expect(findings(index).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(codes(findings(index))).toEqual(index === 0 ? ['gap'] : ['overlap']);
  });

  it('says something of every category, everywhere, at every hour of a year: a step, the decision function or another number', () => {
    const places = [undefined, ...lysekil.areas.map(({ code }) => code)];
    const lost: string[] = [];
    for (const [index, { content }] of instructionVersions.entries())
      for (const { code: category } of lysekil.categories)
        for (const area of places)
          for (let hour = 0; hour < 365 * 24; hour += 251) {
            const at = addMinutes('2026-01-01T00:20:00.000Z', hour * 60);
            const call = { category, area, danger: 'no', ongoing: 'no', mode: 'actual' } as const;
            const { route, steps, otherwise, decision } = match({ id: 'demo', version: index + 1, content }, roster, call, at);
            const isSeen = steps.length > 0 || (otherwise === 'decisionFunction' && decision !== undefined) || route === 'none';
            if (!isSeen) lost.push(`${index + 1} ${category} ${area ?? '?'} ${at} ${route}`);
          }
    expect(lost).toEqual([]);
  });
});
