// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor, Metadata } from '@fyrvakt/kernel';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';
import { metaJson } from './codec.js';

const text = fc.string({ unit: 'binary', maxLength: 40 });
const actor: fc.Arbitrary<Actor> = fc.record({ role: text, kind: fc.constantFrom('person', 'client', 'system'), id: text });
const meta: fc.Arbitrary<Metadata> = fc.record(
  {
    schema: fc.nat(), recordedAt: text, occurredAt: text, fingerprint: text, correlationId: text, commandId: text, causationId: text, actor,
  },
  { requiredKeys: ['schema', 'occurredAt', 'recordedAt', 'actor', 'commandId', 'correlationId'] },
);

describe('Metadata as text', () => {
  it('is canonical JSON, whatever it holds (property)', () => {
    fc.assert(fc.property(meta, (value) => expect(metaJson(value, value.schema)).toBe(canonicalJson(value))), { numRuns: 1_000 });
  });
});
