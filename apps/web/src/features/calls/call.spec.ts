// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { bodyOf, emptyCall, isUrgent, QUESTIONS, unanswered, type Call } from './call.js';

const NOW = Date.parse('2026-11-22T01:30:00.000Z');
const told: Call = {
  ...emptyCall('r-1'), category: 'noiseMusic', description: ' Hög musik. ', placeText: 'Södra hamnen', placeCode: 'LYS-SHA', ongoing: 'yes',
  danger: 'unknown', people: '5-10', mayCall: 'no',
};

describe('A call that is registered by hand', () => {
  it('must have an answer to every question, and "not known" is one', () => {
    expect(unanswered(emptyCall('r-1'), NOW)).toEqual(QUESTIONS.filter((question) => question !== 'phone' && question !== 'future'));
    expect(unanswered(told, NOW)).toEqual([]);
  });

  it('needs a number only when the caller may be called, and never a time to come', () => {
    expect(unanswered({ ...told, mayCall: 'yes' }, NOW)).toEqual(['phone']);
    expect(unanswered({ ...told, received: '2026-11-22T02:45' }, NOW)).toEqual(['future']);
    expect(unanswered({ ...told, received: '2026-11-22T02:13' }, NOW)).toEqual([]);
  });

  it('is sent with what was said and nothing else', () => {
    expect(bodyOf({ ...told, phone: '070', received: '2026-11-22T02:13' })).toEqual({
      source: { system: 'manual', reference: 'r-1' }, mode: 'actual', category: 'noiseMusic', description: 'Hög musik.', ongoing: 'yes',
      danger: 'unknown', people: '5-10', place: { text: 'Södra hamnen', code: 'LYS-SHA' }, receivedAt: '2026-11-22T01:13:00.000Z',
    });
    expect(bodyOf({ ...told, mayCall: 'yes', phone: ' 070-174 06 05 ' }).callback).toEqual({ phone: '070-174 06 05', allowed: true });
  });

  it('is urgent when somebody is in danger and it is not over', () => {
    expect([told, { ...told, danger: 'yes' }, { ...told, danger: 'yes', ongoing: 'no' }].map(isUrgent)).toEqual([false, true, false]);
  });
});
