// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { stepsAhead, type CaseEvents, type LoggedCase } from '@fyrvakt/cases';
import type { Fact } from '@fyrvakt/kernel';
import { events, NOW, stateAfter, stepOf } from '@fyrvakt/testing';
import { rowsAhead } from './rows-ahead.js';

const NAMES: Readonly<Record<string, string>> = { FT1: 'Fältteamet', BV1: 'Bevakningsbolaget', BF1: 'Beslutsfunktionen' };
const naming = { zone: 'Europe/Stockholm', unitName: (code: string) => NAMES[code] ?? code };
const decision = stepOf(9, 'BF1', { recipientKind: 'decisionFunction', attempts: 3, say: 'Vi behöver ett beslut.' });
const steps = [stepOf(1, 'FT1', { address: '0000-1', attempts: 3, say: 'Hög musik.' }), stepOf(2, 'BV1', { attempts: 2 })];

const rowsOf = (now: string, ...facts: Fact<CaseEvents>[]) =>
  rowsAhead(stepsAhead(stateAfter(events.callReceived(), ...facts) as LoggedCase, now), naming);

describe('The rows of what is ahead', () => {
  it('say what is to be done now in full, the rest in short, and each unit in one row', () => {
    const rows = rowsOf(NOW, events.instructionMatched({ steps, decision }));
    expect(rows.map(({ text }) => text.sv)).toEqual([
      expect.stringMatching(/^Ring Fältteamet på 0000-1\. Försök 1 av 3\. Säg eller skriv: ”Hög musik\.” Vänta/),
      'Ring Fältteamet på 0000-1, högst 2 gånger till.',
      'Ring Bevakningsbolaget på 0000-02, högst 2 försök.',
      'Ring Beslutsfunktionen på 0000-09, högst 3 försök.',
      'Vänta på beslut från beslutsfunktionen. Kommunen ser att samtalet väntar på beslut.',
    ]);
    expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).toSorted());
  });

  it('begin with a wait while one goes on, and say that it is tried once more after it', () => {
    const matched = events.instructionMatched({ steps: [stepOf(1, 'FT1', { attempts: 2 })], decision });
    const rows = rowsOf('2026-11-22T01:14:00.000Z', matched, events.resourceNotified({}, NOW));
    expect(rows.map(({ action }) => action)).toEqual(['wait', 'contact', 'askDecision', 'awaitDecision']);
    expect(rows[1]?.text.en).toBe('Call Fältteamet on 0000-01 once more.');
  });

  it('are one row, or none, where there is no more', () => {
    expect(rowsOf(NOW, events.instructionMatched({ route: 'emergency112', steps: [] }))).toHaveLength(1);
    expect(rowsOf(NOW)).toEqual([]);
  });
});
