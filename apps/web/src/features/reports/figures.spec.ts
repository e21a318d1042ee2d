// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { filterOf, hasCases, isBad, monthOfFigure, valueText } from './figures.js';

const units = { minutes: (text: string) => `${text} min`, percent: (text: string) => `${text} %` };

describe('The numbers of a report', () => {
  it('are written with their unit', () => {
    expect(valueText({ value: 1234, unit: 'count' }, 'sv', units)).toBe('1\u00a0234');
    expect(valueText({ value: 12.46, unit: 'percent' }, 'sv', units)).toBe('12,5 %');
    expect(valueText({ value: 4.25, unit: 'minutes' }, 'en', units)).toBe('4.3 min');
    expect(valueText({ value: 7, unit: 'difference' }, 'sv', units)).toBe('+7');
    expect(valueText({ value: 0, unit: 'difference' }, 'sv', units)).toBe('0');
    expect(valueText({ value: null, unit: 'count' }, 'sv', units)).toBe('–');
  });

  it('lead to the cases they were made from, where there are any', () => {
    expect(hasCases({ value: 3, unit: 'count' })).toBe(true);
    expect([hasCases({ value: 0, unit: 'count' }), hasCases({ value: null, unit: 'minutes' }), hasCases({ value: 3, unit: 'difference' })])
      .toEqual([false, false, false]);
  });

  it('are bad only where a promise says zero', () => {
    expect([isBad({ id: 'followUp.overdue', value: 1 }), isBad({ id: 'followUp.overdue', value: 0 }), isBad({ id: 'followUp.done', value: 9 })])
      .toEqual([true, false, false]);
  });

  it('are found in the list of cases in its own words', () => {
    expect(filterOf('2026-03', 'calls.byCategory.noiseMusic.share')).toEqual({ month: '2026-03', category: ['noiseMusic'] });
    expect(filterOf('2026-03', 'calls.byArea.LYS')).toEqual({ month: '2026-03', area: ['LYS'] });
    expect(filterOf('2026-03', 'contacts.byUnit.FT1.calls')).toEqual({ month: '2026-03', unit: ['FT1'] });
    expect(filterOf('2026-01', 'calls.previousMonth')).toEqual({ month: '2025-12' });
    expect(filterOf('2026-03', 'calls.byTime.1.0-6')).toBeUndefined();
    expect(filterOf('2026-03', 'calls.byArea.unknown')).toBeUndefined();
    expect(monthOfFigure('2026-03', 'calls.lastYear')).toBe('2025-03');
  });
});
