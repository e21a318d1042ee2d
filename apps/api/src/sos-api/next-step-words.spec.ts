// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { CHANNELS, DONE_BECAUSE, type NextStep } from '@fyrvakt/cases';
import { watermarkOf, wordsFor } from './next-step-words.js';

const NAMES: Readonly<Record<string, string>> = { FT1: 'Fältteamet', BF1: 'Beslutsfunktionen', GE1: 'Gata och park' };
const naming = { zone: 'Europe/Stockholm', unitName: (code: string) => NAMES[code] ?? code };
const say = (step: NextStep) => wordsFor(step, naming);
const call = { unit: 'FT1', channel: 'phone', address: '0000-123 45', attempt: 1, attempts: 2, waitMinutes: 3 } as const;

describe('The next step in words', () => {
  it('says who to call, on which number, what to say and how long to wait', () =>
    expect(say({ kind: 'contact', step: 1, recipientKind: 'unit', ...call, say: 'Hög musik vid Södra hamnen.' })).toEqual({
      sv: 'Ring Fältteamet på 0000-123 45. Försök 1 av 2. Säg eller skriv: ”Hög musik vid Södra hamnen.” Vänta på svar i 3 minuter.',
      en: 'Call Fältteamet on 0000-123 45. Attempt 1 of 2. Say or write: “Hög musik vid Södra hamnen.” Wait for an answer for 3 minutes.',
    }));

  it('says it of every channel, with and without an address', () => {
    const told = { kind: 'contact', step: 1, recipientKind: 'unit', unit: 'FT1', attempt: 1, attempts: 1, waitMinutes: 0 } as const;
    const all = CHANNELS.flatMap((channel) => [{}, { address: 'x@y' }].map((address) => say({ ...told, channel, ...address })));
    for (const { sv, en } of all) expect([sv, en].join(' ')).toMatch(/Fältteamet.*Du behöver inte vänta på svar\..*Fältteamet.*You need not wait/);
  });

  it('tells the time on the wall, in summer and winter', () => {
    const wait = { kind: 'wait', unit: 'FT1', notificationId: 'n1', for: 'answer' } as const;
    expect(say({ ...wait, until: '2026-11-22T01:16:00.000Z' }).sv).toBe('Vänta på svar från Fältteamet till klockan 02.16.');
    expect(say({ ...wait, until: '2026-07-01T21:05:00.000Z' }).en).toBe('Wait for an answer from Fältteamet until 23:05.');
    expect(say({ ...wait, for: 'retry', until: '2026-11-22T01:16:00.000Z' }).sv).toBe('Vänta till klockan 02.16 och kontakta sedan Fältteamet igen.');
  });

  it('sends to 112 before anything else', () =>
    expect(say({ kind: 'call112', sayToCaller: 'Stanna på avstånd.' }).sv).toBe(
      'Koppla samtalet till 112, eller be den som ringer att ringa 112. Säg till den som ringer: ”Stanna på avstånd.” ' +
        'Berätta sedan för oss att samtalet är hänvisat.',
    ));

  it('says what to ask the decision function, and which shift takes over', () => {
    expect(say({ kind: 'askDecision', ...call, unit: 'BF1' }).sv).toContain('Fråga om det ska hanteras nu eller lämnas till nästa pass');
    const shift = { unit: 'GE1', start: '2026-11-23T06:00:00.000Z', end: '2026-11-23T15:00:00.000Z' };
    expect(say({ kind: 'leaveToShift', shift }).sv).toBe(
      'Samtalet lämnas till nästa pass: Gata och park, som börjar måndag 23 november klockan 07.00. Du behöver inte göra mer.',
    );
    expect(say({ kind: 'leaveToShift' }).sv).toBe('Samtalet lämnas till nästa pass. Du behöver inte göra mer.');
  });

  it('never says that nobody is there', () => {
    const all = [...DONE_BECAUSE.map((because): NextStep => ({ kind: 'done', because })), { kind: 'awaitDecision', unit: 'BF1' } as const];
    for (const step of all) expect(say(step).sv).not.toMatch(/ingen (är )?i tjänst|obemannat/i);
  });

  it('marks what is not in earnest', () => {
    expect(watermarkOf('actual')).toEqual({});
    expect(watermarkOf('exercise').watermark?.sv).toContain('ÖVNING');
    expect(watermarkOf('test').watermark?.en).toContain('TEST');
  });
});
