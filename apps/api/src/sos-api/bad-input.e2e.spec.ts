// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import type { EndpointSpec } from '../http/endpoint.js';
import { commonStatuses } from '../openapi/problem-responses.js';
import { SOS_API } from './documentation.js';
import { openSosApi, type Client, type SosApiFixture } from './sos-api-fixture.js';

let api: SosApiFixture;
let sos: Client;
let routes: readonly EndpointSpec[];

beforeAll(async () => {
  api = await openSosApi();
  sos = await api.client('sos-alarm');
  routes = api.server.endpoints;
});
afterAll(() => api.close());

const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom<unknown>(
    null, -0, 1e21, 2 ** 53, '', ' ', '\u0000', '\ud800',
    "'; DROP TABLE events; --", '<script>alert(1)</script>', '=1+1', '{{7*7}}', '../../etc/passwd',
    '20121212-1212', '2026-02-30T25:61:61Z', '٣', 'Å'.normalize('NFD'), '👩‍👩‍👧', '\u202e', [], {}, [[]], true,
  ),
);

/** An example with some of its fields spoiled, and perhaps with one that does not belong. */
const spoiled = (example: object): fc.Arbitrary<object> => {
  const names = Object.keys(example);
  return fc
    .tuple(fc.dictionary(fc.constantFrom(...names), junk, { maxKeys: 3 }), fc.dictionary(fc.string({ maxLength: 12 }), junk, { maxKeys: 1 }))
    .map(([fields, more]) => ({ ...example, ...fields, ...more }));
};

const documented = (spec: EndpointSpec): number[] => [...Object.keys(spec.responses).map(Number), ...commonStatuses(spec)];

const fill = (path: string, value: string): string => path.replaceAll(/\{[^}]+\}/g, encodeURIComponent(value));

describe('Whatever comes in', () => {
  it('is answered with something that the reference knows, and never with a fault of ours', async () => {
    const taking = routes.filter((spec) => spec.path.startsWith(SOS_API) && spec.bodyExample !== undefined);
    const callId = (await sos.post('calls', { sourceReference: 'target' })).json().callId as string;
    for (const spec of taking)
      await fc.assert(
        fc.asyncProperty(spoiled(spec.bodyExample as object), async (body) => {
          const path = spec.path.replace('{callId}', callId).replace('{system}', 'sos-alarm').replace('{reference}', 'target');
          const answer = await sos[spec.method === 'PUT' ? 'put' : 'post'](path, JSON.stringify(body));
          expect([answer.statusCode, documented(spec).includes(answer.statusCode), answer.statusCode < 500]).toEqual([answer.statusCode, true, true]);
        }),
        { numRuns: 60 },
      );
  });

  it('in a path or a query is no different', async () => {
    const reading = routes.filter((spec) => spec.method === 'GET');
    const texts = fc.oneof(fc.string({ minLength: 1, maxLength: 60 }), fc.constantFrom('..', '%00', '-1', '0x1', '1e9', 'null', '[object Object]'));
    for (const spec of reading)
      await fc.assert(
        fc.asyncProperty(texts, texts, texts, async (value, name, other) => {
          const answer = await sos.get(`${fill(spec.path, value)}?${encodeURIComponent(name)}=${encodeURIComponent(other)}`);
          expect(answer.statusCode).toBeLessThan(500);
        }),
        { numRuns: 15 },
      );
  });

  it('without a key gets nowhere, at any address that is not public', async () => {
    for (const spec of routes.filter(({ permission }) => permission !== undefined)) {
      const path = fill(spec.path, '5c2f0a52-6f0b-5c59-9a53-6e1c0d0b7f21');
      const answer = await api.raw(spec.method, path, spec.method === 'GET' ? undefined : {});
      expect([spec.method, spec.path, answer.statusCode]).toEqual([spec.method, spec.path, 401]);
    }
  });
});
