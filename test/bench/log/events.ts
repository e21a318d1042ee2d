// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';

import { canonicalJson, type NewEvent } from '@fyrvakt/event-store';

const data = canonicalJson({
  source: 'sos-alarm', reference: 'LYS-2026-004711', mode: 'actual', receivedAt: '2026-11-22T01:13:00.000Z', category: 'belysning',
  ongoing: true, danger: false, people: 0,
  place: { text: 'Kungsgatan 12, Lysekil', latitude: 58.2743, longitude: 11.4357, accuracyMetres: 25 },
  sealed: { k: 1, n: 'b64urlnonce96bit', c: 'c2VhbGVkIGRlc2NyaXB0aW9uIGFuZCBjYWxsYmFjayBudW1iZXIgb2YgYSBwZXJzb24gd2hvIGNhbGxlZA' },
});
const meta = canonicalJson({
  schema: 1, occurredAt: '2026-11-22T01:13:00.000Z', recordedAt: '2026-11-22T01:13:02.145Z',
  actor: { kind: 'client', id: 'sos-alarm', role: 'operator' },
  commandId: '0b3cf3a4-58b8-5a0e-9d8e-0c4a0a3e9c11', correlationId: '0b3cf3a4-58b8-5a0e-9d8e-0c4a0a3e9c11',
});

/** An event of the usual size. Every contender writes the same bytes. */
export const benchEvent = (): NewEvent => ({ id: randomUUID(), type: 'CallReceived', meta, data });

export const benchStream = (): string => `case-${randomUUID()}`;
