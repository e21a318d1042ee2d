// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { EventStoreDBClient, jsonEvent, type EventData, type JSONType, type ResolvedEvent } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { startEsdbServer } from '../index.js';

/** A server to hold to the protocol: the one that FYRVAKT_TEST_ESDB names, else the double. */
export interface Ground {
  readonly url: string;
  readonly client: EventStoreDBClient;
  close(): Promise<void>;
}

export const openGround = async (): Promise<Ground> => {
  const real = process.env['FYRVAKT_TEST_ESDB'];
  const double = real ? undefined : await startEsdbServer();
  const url = real ?? double?.url ?? '';
  const client = EventStoreDBClient.connectionString(url);
  return {
    url, client,
    close: async () => {
      await client.dispose();
      await double?.close();
    },
  };
};

/** The beginning of the names of every stream that one test writes, so that it sees its own on a server with others' content. */
export const ownPrefix = (): string => `fyrvaktTest${randomUUID().replaceAll('-', '')}`;
export const ownStream = (): string => `${ownPrefix()}-1`;

export const event = (type: string, data: JSONType = {}, id: string = randomUUID()): EventData => jsonEvent({ id, type, data });

/** So many events with numbers as their data. */
export const numbered = (count: number, type = 'Counted'): EventData[] =>
  Array.from({ length: count }, (_, n) => event(type, { n }));

/** All that a read gives. */
export const all = async (read: AsyncIterable<ResolvedEvent>): Promise<NonNullable<ResolvedEvent['event']>[]> => {
  const found: NonNullable<ResolvedEvent['event']>[] = [];
  for await (const { event } of read) if (event) found.push(event);
  return found;
};

export const revisions = (events: readonly { readonly revision: bigint }[]): number[] => events.map(({ revision }) => Number(revision));
