// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createReadStream } from 'node:fs';
import type { Instant } from '@fyrvakt/kernel';
import { problemOf, type Http } from '../client/http.js';
import type { Person } from '../client/sign-ins.js';
import type { Advice } from '../plan/scene.js';
import { differences, type ReadCase, type Told } from './compare.js';
import { endingOf, type Ended, type Ending } from './ending.js';
import { elementsOf } from './json-array.js';
import type { PlayOn } from './play-on.js';
import { reportOf, type PoliceEvent } from './police-event.js';

export interface ReplayOptions {
  readonly file: string;
  readonly http: Http;
  readonly key: string;
  /** Somebody who may read cases: what a call held is shown to people, never given back to the sender. */
  readonly reader: Person;
  /** Requests in flight. */
  readonly inFlight: number;
  readonly onSent?: (event: PoliceEvent) => void;
  readonly onChecked?: (event: PoliceEvent) => void;
  readonly stopped?: () => boolean;
  /** Plays each call on when it has been sent; then it rings now, since what is agreed and who is on duty is a matter of when. */
  readonly playing?: { readonly on: PlayOn; readonly now: () => Instant };
}

/** What was sent, and what was found when everything was read back. */
export interface Proof {
  readonly sent: number;
  /** Calls that were new; the rest had been sent before, and were heard once. */
  readonly created: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly cases: number;
  readonly text: number;
  readonly place: number;
  readonly time: number;
  readonly category: number;
  /** The first few that are not intact, with what differs. */
  readonly faults: readonly string[];
  /** Where the calls that were played on are seen in the end, and how many. */
  readonly endings?: Readonly<Partial<Record<Ending, number>>>;
}

const CALLS = '/sos-api/v1/calls';
const CASES = '/case-api/v1/cases';

const eventsIn = (file: string): AsyncGenerator<PoliceEvent> =>
  elementsOf(createReadStream(file, { encoding: 'utf8' }) as AsyncIterable<string>) as AsyncGenerator<PoliceEvent>;

/** Draws from one source with several hands, so that memory holds no more than what is in flight. */
const drain = async <T>(source: AsyncGenerator<T>, hands: number, run: (item: T) => Promise<void>): Promise<void> => {
  const hand = async (): Promise<void> => {
    for (let next = await source.next(); !next.done; next = await source.next()) await run(next.value);
  };
  await Promise.all(Array.from({ length: hands }, hand));
};

/** Adds one to a count. */
const count = <K extends string>(counts: Partial<Record<K, number>>, key: K): void => void (counts[key] = (counts[key] ?? 0) + 1);

/** The same event rings anew each time it is played on. */
const ringing = (event: PoliceEvent, at: Instant) => {
  const told = reportOf(event);
  return { ...told, sourceReference: `${told.sourceReference}-${at.slice(0, 19).replace(/\D/g, '')}`, receivedAt: at };
};

/** Sends every event of the file as a call in exercise mode, then reads each call back and compares it with what was sent. */
export const replay = async (options: ReplayOptions): Promise<Proof> => {
  const { file, http, key, reader, inFlight, onSent, onChecked, stopped = () => false, playing } = options;
  const headers = { authorization: `Bearer ${key}` };
  const calls = new Map<number, { readonly id: string; readonly told: Told }>();
  const refused: Record<string, number> = {};
  const endings: Partial<Record<Ending, number>> = {};
  const counts = { sent: 0, created: 0, cases: 0, text: 0, place: 0, time: 0, category: 0 };
  const faults: string[] = [];
  const fault = (event: PoliceEvent, what: string): void => void (faults.length < 10 && faults.push(`${event.id}: ${what}`));

  await drain(eventsIn(file), inFlight, async (event) => {
    if (stopped()) return;
    const told = playing ? ringing(event, playing.now()) : reportOf(event);
    const answer = await http.ask('POST', CALLS, { headers, body: told });
    counts.sent++;
    if (answer.status >= 300) return count(refused, problemOf(answer));
    const { callId: id, nextStep: advice } = answer.body as { readonly callId: string; readonly nextStep: Advice };
    calls.set(event.id, { id, told });
    if (answer.status === 201) counts.created++;
    await playing?.on.play({ id, name: String(event.id), category: told.category, advice });
    onSent?.(event);
  });
  await drain(eventsIn(file), inFlight, async (event) => {
    const call = calls.get(event.id);
    if (stopped()) return;
    const answer = call && (await reader.ask('GET', `${CASES}/${call.id}`));
    onChecked?.(event);
    if (!call || answer?.status !== 200) return fault(event, answer ? `reading it gave ${answer.status}` : 'was refused');
    counts.cases++;
    if (playing) count(endings, endingOf(answer.body as Ended));
    const found = differences(call.told, answer.body as ReadCase);
    for (const part of ['text', 'place', 'time', 'category'] as const) if (!found.includes(part)) counts[part]++;
    if (found.length > 0) fault(event, `${found.join(', ')} differ`);
  });
  return { ...counts, refused, faults, ...(playing && { endings }) };
};

/** True when every event became a case with everything in it intact, and somebody sees each. */
export const isIntact = ({ sent, cases, text, place, time, category, endings }: Proof): boolean =>
  sent > 0 && !endings?.nowhere && [cases, text, place, time, category].every((count) => count === sent);
