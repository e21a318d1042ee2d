// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { EndpointSpec, ResponseSpec } from '../http/endpoint.js';
import { idParameter, IDEMPOTENCY_KEY } from '../http/parameters.js';
import { CallReceipt } from './answers.js';
import { callReportExample, receiptExample } from './examples.js';
import { CallReport } from './report.js';

/** Root of the integration interface. */
export const SOS_API = '/sos-api/v1';

export const CALL_ID_PARAM = idParameter('Vårt id för samtalet', 'Our id of the call');

/** Every route of this face demands an API key. */
export const common = { credential: 'client' } as const;

const RECEIPT_HEADERS: NonNullable<ResponseSpec['headers']> = {
  Location: { sv: 'Samtalets adress', en: 'Address of the call' },
  ETag: { sv: 'Samtalets revision', en: 'Revision of the call' },
  'X-Event-Position': { sv: 'Plats i händelseflödet', en: 'Position in the event feed' },
  'Idempotent-Replayed': {
    sv: '`true` när samma nyckel redan hade använts till samma anrop',
    en: '`true` when the same key had brought the same request before',
  },
};

const receipt = (sv: string, en: string): ResponseSpec => ({
  description: { sv, en },
  body: CallReceipt,
  example: receiptExample,
  headers: RECEIPT_HEADERS,
});

export const NOT_YOURS: ResponseSpec = { description: { sv: 'Samtalet finns inte bland era', en: 'The call is not among yours' } };

const REFUSED: ResponseSpec = {
  description: {
    sv: 'Uppgifterna har fel form, eller så har nyckeln använts till något annat. En rapport om ett samtal sparas ändå, för granskning.',
    en: 'The details are not in the right form, or the key was used for something else. A report of a call is kept all the same, for review.',
  },
};

/** The natural key in the address of a call. */
export const NATURAL_KEY_PARAMS: EndpointSpec['params'] = {
  system: {
    description: { sv: 'Ert system, som nyckeln är bunden till', en: 'Your system, which the key is bound to' },
    schema: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,39}$' },
    example: 'sos-alarm',
  },
  reference: {
    description: { sv: 'Er referens', en: 'Your reference' },
    schema: { type: 'string', pattern: '^\\S{1,100}$' },
    example: '2026-11-22-0213',
  },
};

const intake = {
  ...common,
  permission: 'calls:write',
  intake: true,
  tag: 'Calls',
  headers: { 'Idempotency-Key': IDEMPOTENCY_KEY },
} as const;

/** What the two ways to report a whole call share. */
export const report = {
  ...intake,
  body: CallReport,
  bodyExample: callReportExample,
  responses: {
    201: receipt('Samtalet är registrerat', 'The call is registered'),
    200: receipt('Samtalet fanns redan; det som var nytt är sparat', 'The call was there already; what was new is stored'),
    409: { description: { sv: 'Händelsen ändras just nu; skicka igen', en: 'The case is being changed right now; send again' } },
    422: REFUSED,
  },
} satisfies Partial<EndpointSpec>;

/** A route that adds something to a call. */
export const addition = (path: string, sv: string, en: string) =>
  ({
    ...intake,
    method: 'POST',
    path: `${SOS_API}/calls/{callId}/${path}`,
    summary: { sv, en },
    params: { callId: CALL_ID_PARAM },
    responses: {
      201: receipt('Sparat, eller redan sparat', 'Stored, or stored already'),
      404: NOT_YOURS,
      409: { description: { sv: 'Går inte som läget är just nu', en: 'Not possible as things stand right now' } },
      422: REFUSED,
    },
  }) as const satisfies EndpointSpec;
