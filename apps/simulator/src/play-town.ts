// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant, ZONE, type Instant } from '@fyrvakt/kernel';
import { loadMunicipality } from '@fyrvakt/municipality';
import { progress } from '@fyrvakt/terminal';
import { Temporal } from 'temporal-polyfill';
import { Http, NoAnswer, problemOf } from './client/http.js';
import { People } from './client/sign-ins.js';
import type { Options } from './options.js';
import { Course } from './plan/course.js';
import { planHistory } from './plan/history.js';
import { Agenda } from './play/agenda.js';
import { HttpCast } from './play/cast.js';
import { live } from './play/live.js';
import { play } from './play/player.js';

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

const history = async (options: Options, http: Http, people: People, signal: AbortSignal): Promise<{ cast: HttpCast; agenda: Agenda }> => {
  const { apiKey: key, sourceSystem: system } = options.credentials;
  const municipality = loadMunicipality();
  const cast = new HttpCast({ http, people, municipality, key, system, clock: clockOf(people) });
  const agenda = new Agenda();
  if (options.months === 0) return { cast, agenda };
  const until = options.until ?? now();
  const began = performance.now();
  const scenes = planHistory(options.seed, monthsBefore(until, options.months), until, municipality);
  for (const scene of scenes) agenda.add(scene, new Course(municipality, scene).begin());
  const bar = progress({ title: `Playing ${options.months} months`, total: scenes.length, unit: 'calls' });
  const rung = new Set<string>();
  let steps = 0;
  await play(agenda, cast, {
    inFlight: options.rate, until, stopped: () => signal.aborted,
    onPlayed: ({ scene: { reference }, at }) => {
      steps += 1;
      bar.step(rung.has(reference) ? 0 : 1, at.slice(0, 10));
      rung.add(reference);
    },
  });
  if (!signal.aborted) await people.as('coordinator').ask('DELETE', CLOCK);
  const calls = rung.size;
  bar.end(`${calls} calls, ${steps} steps, ${http.answered} requests`);
  for (const [what, count] of cast.refusals) process.stderr.write(`  refused ${count} × ${what}\n`);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const refusals = Object.fromEntries(cast.refusals);
  if (options.json)
    process.stdout.write(`${JSON.stringify({ played: !signal.aborted, calls, steps, requests: http.answered, refusals, seconds })}\n`);
  return { cast, agenda };
};

/** Plays the town: months of history as fast as the server takes it, then the present until it is stopped. */
export const playTown = async (options: Options, signal: AbortSignal): Promise<void> => {
  const http = new Http({ url: options.url });
  const people = new People(http, options.credentials.signIns);
  const { cast, agenda } = await history(options, http, people, signal);
  if (!options.live || signal.aborted) return;
  await live({
    seed: options.seed,
    pace: options.pace,
    municipality: loadMunicipality(),
    cast,
    agenda,
    now,
    wait: pause(signal),
    stopped: () => signal.aborted,
    heartbeat: () => cast.heartbeat(),
    onPlayed: ({ scene, step }) => {
      const what = step.by === 'sos' ? step.resource : step.command;
      process.stderr.write(`${now().slice(11, 19)}  ${scene.reference}  ${step.by}  ${what}\n`);
    },
  });
};
