// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import { connect, RawGroupCommit } from '../log/raw.js';
import { CONNECTIONS } from './load.js';
import { answering } from '../bench-process.js';

/** The least that takes a report: parses it, writes the bytes that Fyrvakt stores of it in a commit shared with others, and answers. */
const { databaseUrl, bytes } = JSON.parse(process.argv[2] ?? '{}') as { databaseUrl: string; bytes: { type: string; meta: string; data: string } };
const client = await connect(databaseUrl);
const group = new RawGroupCommit(client, CONNECTIONS);
const server = fastify();
server.post('/calls', async (request, reply) => {
  const { sourceReference } = request.body as { sourceReference: string };
  const callId = randomUUID();
  await group.append({ stream: `case-${callId}`, revision: 0, event: { id: randomUUID(), ...bytes } });
  return reply.code(201).send({ callId, sourceReference });
});
const address = await server.listen({ port: 0, host: '127.0.0.1' });

answering(
  { url: `${address}/calls` },
  {
    stored: async () => Number((await client.query<{ n: string }>('select count(*) as n from raw_events')).rows[0]?.n),
    cpu: () => process.cpuUsage(),
    close: async () => {
      await server.close();
      await client.end();
    },
  },
);
