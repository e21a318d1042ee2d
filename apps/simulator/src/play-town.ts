// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant, ZONE, type Instant } from '@fyrvakt/kernel';
import { loadMunicipality } from '@fyrvakt/municipality';
import { progress } from '@fyrvakt/terminal';
import { Temporal } from 'temporal-polyfill';
import { Http, NoAnswer, problemOf } from './client/http.js';
import { People } from './client/sign-ins.js';
import type { Options } from './options.js';
import { planHistory } from './plan/history.js';
import { HttpCast } from './play/cast.js';
import { live } from './play/live.js';
import { agendaOf, play, type Cue } from './play/player.js';

const CLOCK = '/case-api/v1/demo/clock';

const now = (): Instant => toInstant(Temporal.Now.instant().toString());

const monthsBefore = (instant: Instant, months: number): Instant =>
  toInstant(Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).subtract({ months }).toInstant().toString());

const pause =
  (signal: AbortSignal) =>
  (ms: number): Promise<void> =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done, { once: true });
      function done(): void {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      }
    });

/** Moves the server's clock. Where it stands later already, an interrupted history is being finished. */
const clockOf =
  (people: People) =>
  async (to: Instant): Promise<void> => {
    const answer = await people.as('coordinator').ask('POST', CLOCK, { body: { to } });
    if (answer.status >= 300 && answer.status !== 400 && answer.status !== 422)
      throw new NoAnswer('POST', CLOCK, `${answer.status} ${problemOf(answer)}: is the server a demonstration?`);
  };

const history = async (options: Options, http: Http, people: People, signal: AbortSignal): Promise<{ cast: HttpCast; ahead: Cue[] }> => {
  const { apiKey: key, sourceSystem: system } = options.credentials;
  const cast = new HttpCast({ http, people, key, system, clock: clockOf(people) });
  if (options.months === 0) return { cast, ahead: [] };
  const until = options.until ?? now();
  const began = performance.now();
  const agenda = agendaOf(planHistory(options.seed, monthsBefore(until, options.months), until, loadMunicipality()));
  const past = agenda.filter(({ at }) => at <= until);
  const bar = progress({ title: `Playing ${options.months} months`, total: past.length, unit: 'steps' });
  await play(past, cast, { inFlight: options.rate, stopped: () => signal.aborted, onPlayed: ({ at }) => bar.step(1, at.slice(0, 10)) });
  if (!signal.aborted) await people.as('coordinator').ask('DELETE', CLOCK);
  const calls = new Set(past.map(({ scene }) => scene)).size;
  bar.end(`${calls} calls, ${past.length} steps, ${http.answered} requests`);
  for (const [what, count] of cast.refusals) process.stderr.write(`  refused ${count} × ${what}\n`);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const played = !signal.aborted;
  if (options.json)
    process.stdout.write(
      `${JSON.stringify({ played, calls, steps: past.length, requests: http.answered, refusals: Object.fromEntries(cast.refusals), seconds })}\n`,
    );
  return { cast: cast, ahead: agenda.slice(past.length) };
};

/** Plays the town: months of history as fast as the server takes it, then the present until it is stopped. */
export const playTown = async (options: Options, signal: AbortSignal): Promise<void> => {
  const http = new Http({ url: options.url });
  const people = new People(http, options.credentials.signIns);
  const { cast, ahead } = await history(options, http, people, signal);
  if (!options.live || signal.aborted) return;
  await live({
    seed: options.seed,
    pace: options.pace,
    municipality: loadMunicipality(),
    cast,
    ahead,
    now,
    wait: pause(signal),
    stopped: () => signal.aborted,
    onPlayed: ({ scene, step }) => {
      const what = step.by === 'sos' ? step.resource : step.command;
      process.stderr.write(`${now().slice(11, 19)}  ${scene.reference}  ${step.by}  ${what}\n`);
    },
  });
};
