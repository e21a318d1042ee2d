// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvents, LoggedCase } from '@fyrvakt/cases';
import type { Fact } from '@fyrvakt/kernel';
import { events, NOW, stateAfter, testMunicipality } from '@fyrvakt/testing';
import type { Asked } from '../client/http.js';
import type { Advice } from '../plan/scene.js';
import { endingOf } from './ending.js';
import { PlayOn } from './play-on.js';

const contact = (unit: string, waitMinutes = 10): Advice => ({ action: 'contact', unit, channel: 'phone', attempt: 1, waitMinutes });
const ask: Advice = { action: 'askDecision', unit: 'BF1', channel: 'phone', attempt: 1, waitMinutes: 15 };
const done: Advice = { action: 'done', because: 'answered' };

/** Plays a call on against a server that gives these answers in turn; returns what it was told, in short. */
const told = async (first: Advice, answers: readonly Advice[], seed = 'spec') => {
  const [left, said]: [Advice[], string[]] = [[...answers], []];
  const http = {
    ask: (method: string, path: string, { body = {} }: Asked = {}) => {
      const { to, unit, result, outcome } = body as Record<string, string>;
      said.push([path.split('/').at(-1), to, unit, result, outcome].filter(Boolean).join(' '));
      const next = left.shift();
      const answer = method === 'GET' ? next : { nextStep: next };
      return Promise.resolve({ status: next ? 200 : 409, headers: new Headers(), body: answer });
    },
  };
  const shift = { unit: 'GE1', start: '2026-11-23T06:00:00.000Z', end: '2026-11-23T15:00:00.000Z' };
  const decides = { ask: () => Promise.resolve({ status: 200, headers: new Headers(), body: { rows: [{ next: [shift] }] } }) };
  const on = new PlayOn({ http, key: 'k', municipality: testMunicipality, decides, seed, now: () => NOW, pause: () => Promise.resolve() });
  await on.play({ id: 'c', name: '1', category: 'noiseMusic', advice: first });
  return { said, refused: [...on.refused.keys()] };
};

describe('A call played on', () => {
  it('is sent on, and those are told who are only to be told', async () =>
    expect((await told({ action: 'call112' }, [contact('GE1', 0), done])).said).toEqual(['redirections 112', 'notifications GE1 sent']));

  it('has each contact answer at once, yes or no, until nothing more is to be done', async () => {
    const runs = await Promise.all(Array.from({ length: 30 }, (_, n) => told(contact('FT1'), [contact('BV1'), done], `seed ${n}`)));
    const answers = new Set(runs.flatMap(({ said }) => said.map((line) => line.split(' ').at(-1))));
    expect(answers).toEqual(new Set(['acknowledged', 'declined']));
    for (const { said } of runs) expect(said.map((line) => line.split(' ')[1])).toEqual(['FT1', 'BV1']);
  });

  it('is decided once, or left where the decision is waited for', async () => {
    const waits = { action: 'awaitDecision' };
    const runs = await Promise.all(Array.from({ length: 40 }, (_, n) => told(ask, [waits, waits], `${n}`)));
    const decided = runs.map(({ said }) => said.filter((line) => line.startsWith('decisions')));
    expect(decided.every(({ length }) => length <= 1)).toBe(true);
    expect(new Set(decided.flat())).toEqual(new Set(['decisions specialHandling', 'decisions deferred']));
    expect(decided.some(({ length }) => length === 0)).toBe(true);
  });

  it('asks again while a shift takes it over, and stops when it is refused', async () => {
    const left = { action: 'leaveToShift' };
    expect((await told(left, [left, { action: 'done', because: 'deferred' }])).said).toEqual(['next-step', 'next-step']);
    expect((await told(contact('FT1'), [])).refused).toEqual(['notifications: 409']);
  });
});

describe('Where a person sees a call in the end', () => {
  const ending = (...facts: Fact<CaseEvents>[]) => endingOf(stateAfter(events.callReceived(), ...facts) as LoggedCase);

  it('is said of every way that a call can take', () => {
    const asked = events.decisionRequested();
    expect([
      ending(), ending(events.resourceNotified()), ending(events.resourceNotified(), events.notificationAcknowledged()), ending(asked),
      ending(asked, events.specialHandlingDecided()), ending(asked, events.deferredToNextShift()), ending(events.callRedirected()),
    ]).toEqual(['review', 'waiting', 'takenOn', 'decision', 'special', 'shift', 'redirected']);
  });
});
