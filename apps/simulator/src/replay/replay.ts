// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createReadStream } from 'node:fs';
import { problemOf, type Http } from '../client/http.js';
import type { Person } from '../client/sign-ins.js';
import { differences, type ReadCase } from './compare.js';
import { elementsOf } from './json-array.js';
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

/** Sends every event of the file as a call in exercise mode, then reads each call back and compares it with the file. */
export const replay = async (options: ReplayOptions): Promise<Proof> => {
  const { file, http, key, reader, inFlight, onSent, onChecked, stopped = () => false } = options;
  const headers = { authorization: `Bearer ${key}` };
  const ids = new Map<number, string>();
  const refused: Record<string, number> = {};
  const counts = { sent: 0, created: 0, cases: 0, text: 0, place: 0, time: 0, category: 0 };
  const faults: string[] = [];
  const fault = (event: PoliceEvent, what: string): void => void (faults.length < 10 && faults.push(`${event.id}: ${what}`));

  await drain(eventsIn(file), inFlight, async (event) => {
    if (stopped()) return;
    const answer = await http.ask('POST', CALLS, { headers, body: reportOf(event) });
    counts.sent++;
    if (answer.status >= 300) refused[problemOf(answer)] = (refused[problemOf(answer)] ?? 0) + 1;
    else ids.set(event.id, String((answer.body as { callId: unknown }).callId));
    if (answer.status === 201) counts.created++;
    onSent?.(event);
  });
  await drain(eventsIn(file), inFlight, async (event) => {
    const id = ids.get(event.id);
    if (stopped()) return;
    const answer = id === undefined ? undefined : await reader.ask('GET', `${CASES}/${id}`);
    onChecked?.(event);
    if (answer?.status !== 200) return fault(event, answer ? `reading it gave ${answer.status}` : 'was refused');
    counts.cases++;
    const found = differences(event, answer.body as ReadCase);
    for (const part of ['text', 'place', 'time', 'category'] as const) if (!found.includes(part)) counts[part]++;
    if (found.length > 0) fault(event, `${found.join(', ')} differ`);
  });
  return { ...counts, refused, faults };
};

/** True when every event became a case with everything in it intact. */
export const isIntact = ({ sent, cases, text, place, time, category }: Proof): boolean =>
  sent > 0 && [cases, text, place, time, category].every((count) => count === sent);
