// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { HOSTILE } from './hostile-texts.js';
import type { Caller, Person, Shift } from './people.js';

/** The unit whose shifts things are left to. */
export const UNIT = 'GE1';

/** Calls that the tests know by name. */
export interface Seeded {
  readonly cases: {
    /** With questions, contacts, a note. */
    readonly rich: string;
    /** Waits for a decision. */
    readonly waiting: string;
    /** Is left to a shift. */
    readonly left: string;
    /** Words without end. */
    readonly hostile: string;
  };
  readonly instruction: string;
  /** Begun, and not ended. */
  readonly drill: string;
  readonly shift: Shift;
  /** What the unit of the shift is called. */
  readonly unitName: string;
}

const DAY_MS = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();

const richCall = async (caller: Caller, person: Person): Promise<string> => {
  const callId = await caller.call({
    place: { text: 'Södra hamnen' }, description: 'Hög musik vid kajen och några som bråkar.', danger: 'yes', ongoing: 'yes', people: '5-10',
    callback: { phone: '070-174 06 05', allowed: true }, receivedAt: daysAgo(0.2),
  });
  await caller.add(callId, 'questions', { reference: 'Q-1', question: 'Ungefär hur många är de?', answer: 'Omkring åtta.' });
  await caller.add(callId, 'notifications', { reference: 'N-1', unit: UNIT, channel: 'phone', result: 'noAnswer' });
  await caller.add(callId, 'notifications', { reference: 'N-2', unit: 'FT1', channel: 'sms', result: 'sent' });
  await person.command(callId, 'add-note', { text: 'Har hänt förut på samma plats.' });
  return callId;
};

const waitingCall = async (caller: Caller, text: string): Promise<string> => {
  const callId = await caller.call({ place: { text }, description: 'Klotter på väggen mot parken.', category: 'graffiti' });
  await caller.add(callId, 'decisions', { reference: 'D-1', outcome: 'requested' });
  return callId;
};

const leftCall = async (caller: Caller, person: Person, text: string, shift: Shift): Promise<string> => {
  const callId = await waitingCall(caller, text);
  await person.command(callId, 'defer-to-next-shift', { shifts: [shift], why: 'Lugnt på platsen.', information: 'Ta med stegen.' });
  return callId;
};

const FEW = 40;

/** Some of the hostile texts, on every screen that lists calls; all of them have a test of their own. The last has no end. */
const hostileCalls = async (caller: Caller, person: Person): Promise<string> => {
  const texts = HOSTILE.filter((_, index) => index % FEW === 0);
  const endless = HOSTILE.find((text) => text.startsWith('Utanmellanslag')) ?? '';
  await Promise.all(texts.map((text) => caller.call({ place: { text }, description: text })));
  const callId = await caller.call({ place: { text: endless }, description: endless });
  await caller.add(callId, 'questions', { reference: 'Q-1', question: endless, answer: endless });
  await person.command(callId, 'add-note', { text: endless });
  return callId;
};

const closedCall = async (caller: Caller, person: Person): Promise<void> => {
  const callId = await caller.call({ place: { text: 'Biblioteket' }, description: 'En krossad ruta.', receivedAt: daysAgo(32) });
  await person.command(callId, 'complete-handling', { outcome: 'solvedOnSite' });
  await person.command(callId, 'record-follow-up', { outcome: 'solvedOnSite', quality: 'good', learning: 'Fort på plats.' });
  await person.command(callId, 'close-case');
};

/** A small history through the public interfaces: something for every screen to show. */
export const seed = async (caller: Caller, person: Person): Promise<Seeded> => {
  const shift = await person.nextShift(UNIT);
  const [rich, waiting, left, hostile] = await Promise.all([
    richCall(caller, person), waitingCall(caller, 'Badhusparken'),
    leftCall(caller, person, 'Rosviksparken', shift), hostileCalls(caller, person),
    closedCall(caller, person), caller.call({ place: { text: 'Stationen' }, description: 'Prov.', mode: 'exercise' }),
    ...[3, 12, 33, 61].map((days) => caller.call({ place: { text: 'Torget' }, description: 'Skräp vid bänkarna.', receivedAt: daysAgo(days) })),
  ]);
  const [instruction, drill] = [await person.draftInstruction(), await person.startDrill('Ingen svarar')];
  return { cases: { rich, waiting, left, hostile }, shift, instruction, drill, unitName: await person.unitName(UNIT) };
};
