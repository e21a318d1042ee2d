// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { EndpointSpec, ResponseSpec } from '../http/endpoint.js';
import { idParameter, IDEMPOTENCY_KEY } from '../http/parameters.js';
import { CallReceipt } from './answers.js';
import { receiptExample } from './examples.js';

/** Root of the integration interface. */
export const SOS_API = '/sos-api/v1';

export const CALL_ID_PARAM = idParameter('Vårt id för samtalet', 'Our id of the call');

/** Everything that a route of this face shares: an API key is demanded. */
export const common = { credential: 'client' } as const satisfies Partial<EndpointSpec>;

const RECEIPT_HEADERS: NonNullable<ResponseSpec['headers']> = {
  Location: { sv: 'Samtalets adress', en: 'Address of the call' },
  ETag: { sv: 'Samtalets revision', en: 'Revision of the call' },
  'X-Event-Position': { sv: 'Plats i händelseflödet', en: 'Position in the event feed' },
  'Idempotent-Replayed': { sv: '`true` när samma nyckel redan hade använts till samma anrop', en: '`true` when the same key had brought the same request before' },
};

export const receipt = (sv: string, en: string): ResponseSpec => ({
  description: { sv, en }, body: CallReceipt, example: receiptExample, headers: RECEIPT_HEADERS,
});

const REUSED: ResponseSpec = {
  description: {
    sv: 'Uppgifterna har fel form, eller så har nyckeln redan använts till något annat. En rapport om ett samtal med fel form sparas ändå, förseglad, för granskning.',
    en: 'The details are not in the right form, or the key has been used for something else. A report of a call that is not in the right form is still kept, sealed, for review.',
  },
};

/** A route that adds something to a call. */
export const addition = (path: string, sv: string, en: string): Pick<EndpointSpec, 'method' | 'path' | 'tag' | 'summary' | 'params' | 'headers' | 'responses' | 'intake'> & { permission: 'calls:write' } & typeof common => ({
  ...common,
  method: 'POST',
  path: `${SOS_API}/calls/{callId}/${path}`,
  permission: 'calls:write',
  intake: true,
  tag: 'Calls',
  summary: { sv, en },
  params: { callId: CALL_ID_PARAM },
  headers: { 'Idempotency-Key': IDEMPOTENCY_KEY },
  responses: {
    201: receipt('Sparat, eller redan sparat', 'Stored, or stored already'),
    404: { description: { sv: 'Samtalet finns inte bland era', en: 'The call is not among yours' } },
    409: { description: { sv: 'Går inte som läget är, eller händelsen ändras just nu', en: 'Not possible as things stand, or the case is being changed right now' } },
    422: REUSED,
  },
});

/** Answers of a report of a call. */
export const reportResponses: EndpointSpec['responses'] = {
  201: receipt('Samtalet är registrerat', 'The call is registered'),
  200: receipt('Samtalet fanns redan; det som var nytt är sparat', 'The call was there already; what was new is stored'),
  409: { description: { sv: 'Händelsen ändras just nu; skicka igen', en: 'The case is being changed right now; send again' } },
  422: REUSED,
};
