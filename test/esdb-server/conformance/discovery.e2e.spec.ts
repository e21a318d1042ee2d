// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { EventStoreDBClient } from '@eventstore/db-client';
import { event, openGround, ownStream, type Ground } from './ground.js';

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

describe('discovery', () => {
  it('finds the leader through gossip', async () => {
    const client = EventStoreDBClient.connectionString(ground.url.replace(/^esdb:/, 'esdb+discover:'));
    const landed = await client.appendToStream(ownStream(), event('Found'), { expectedRevision: 'no_stream' });
    expect(landed).toMatchObject({ success: true, nextExpectedRevision: 0n });
    await client.dispose();
  });
});
