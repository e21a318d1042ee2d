// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createRequire } from 'node:module';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** Stands for an id that is new in each request. */
const NEW = '[<id>]';

export const CONNECTIONS = 64;

/** Where to post, and as whom. */
export interface Target {
  readonly url: string;
  readonly key?: string;
}

/** A first report as an operator makes it: everything that is asked, in one go. */
const REPORT = JSON.stringify({
  sourceReference: NEW,
  mode: 'actual',
  receivedAt: '2026-11-22T01:13:00.000Z',
  answeredAt: '2026-11-22T01:13:09.000Z',
  operator: 'op-17',
  category: 'noiseMusic',
  ongoing: 'yes',
  danger: 'no',
  people: '5-10',
  place: { text: 'Södra hamnen, vid kajen', code: 'LYS-SHA', latitude: 58.2755, longitude: 11.4405, accuracyMetres: 50 },
  description: 'Grupp på omkring tio ungdomar spelar hög musik vid kajen. Lugnt i övrigt.',
  callback: { phone: '070-174 06 05', allowed: true },
});

const headersFor = ({ key }: Target): Record<string, string> => ({
  'content-type': 'application/json',
  'idempotency-key': NEW,
  ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
});

interface Flood { readonly '2xx': number; readonly non2xx: number; readonly errors: number }

// It brings no types of its own.
const autocannon = createRequire(import.meta.url)('autocannon') as (options: object) => Promise<Flood>;

/** Posts new reports as fast as they are taken, and returns how many were. Throws when one of them is not. */
export const flood = async (target: Target, length: { readonly amount: number } | { readonly duration: number }): Promise<number> => {
  const { '2xx': taken, non2xx, errors } = await autocannon({
    url: target.url, method: 'POST', connections: CONNECTIONS, headers: headersFor(target), body: REPORT, idReplacement: true, ...length,
  });
  if (non2xx + errors > 0) throw new Error(`${taken} reports were taken, ${non2xx} refused and ${errors} lost`);
  return taken;
};

let posted = 0;

const post = (agent: Agent, target: Target): Promise<void> =>
  new Promise((resolve, reject) => {
    const id = `paced-${process.pid}-${++posted}`;
    const headers = Object.fromEntries(Object.entries(headersFor(target)).map(([name, value]) => [name, value.replace(NEW, id)]));
    const sent = request(target.url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().once('error', reject).once('end', () =>
        (answer.statusCode === 201 ? resolve() : reject(new Error(`a report was answered ${answer.statusCode}`))),
      );
    });
    sent.once('error', reject).end(REPORT.replace(NEW, id));
  });

/**
 * Posts at a constant rate whatever becomes of the answers, and returns how long each took, in milliseconds. The clock of each starts
 * when it was due, not when it could be sent, so that waiting behind a slow one counts.
 */
export const pace = async (target: Target, perSecond: number, seconds: number): Promise<number[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const all: Promise<number>[] = [];
  const begun = performance.now();
  while (all.length < perSecond * seconds) {
    const due = begun + (all.length * 1_000) / perSecond;
    const ahead = due - performance.now();
    if (ahead > 0) await pause(ahead);
    all.push(post(agent, target).then(() => performance.now() - due));
  }
  const took = await Promise.all(all);
  agent.destroy();
  return took;
};
