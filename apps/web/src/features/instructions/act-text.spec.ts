// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { actText, returnedFor } from './act-text.js';
import type { Act } from './data.js';
import { sv } from './sv.js';

const act = (name: Act['act'], more: Partial<Act> = {}): Act => ({ revision: 3, at: '2026-11-22T02:13:00Z', act: name, version: 2, ...more });

describe('What has been done with an instruction', () => {
  it('is told in words, with the version where it is about one', () => {
    expect(actText(sv, act('InstructionPublished'))).toBe('Version 2: fastställd');
    expect(actText(sv, act('InstructionReturned', { party: 'sos' }))).toBe('Version 2: skickad tillbaka av SOS Alarm');
    expect(actText(sv, { act: 'InstructionRetired' })).toBe('Instruktionen upphävdes');
  });

  it('calls for its writer where somebody else sent it back and nothing has been done since', () => {
    const returned = act('InstructionReturned', { party: 'municipality' });
    expect(returnedFor([act('InstructionDrafted', { version: 3 }), returned], 2)).toBe(returned);
    expect(returnedFor([act('InstructionSubmitted'), returned], 2)).toBeUndefined();
    expect(returnedFor([act('InstructionReturned', { party: 'author' })], 2)).toBeUndefined();
    expect(returnedFor([returned], 1)).toBeUndefined();
  });
});
