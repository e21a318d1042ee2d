// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { EndpointSpec } from '../http/endpoint.js';
import { PROBLEMS, type ProblemCode } from '../http/problem-catalogue.js';
import { Problem, problemBody } from '../http/problem.js';
import type { JsonSchema } from '../http/schemas.js';

const EXAMPLE_BASE = 'https://fyrvakt.example.se';
const EXAMPLE_ID = '3f2b8f60-6c0e-4a2f-9a4e-7d1d7b1c2a55';

export const problemSchema: JsonSchema = {
  type: 'object',
  description: 'A problem (RFC 9457). Holds no input and no personal data.',
  'x-description-sv': 'Ett problem (RFC 9457). Innehåller aldrig det du skickade och inga personuppgifter.',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'retryable'],
  properties: {
    type: {
      type: 'string',
      format: 'uri',
      description: 'Page that explains the problem',
      'x-description-sv': 'Sida som förklarar problemet',
    },
    title: {
      type: 'string',
      description: 'The same for every problem of this type',
      'x-description-sv': 'Samma för alla problem av typen',
    },
    status: { type: 'integer', description: 'The HTTP status', 'x-description-sv': 'HTTP-status' },
    detail: { type: 'string', description: 'What to do next', 'x-description-sv': 'Vad du gör nu' },
    instance: { type: 'string', format: 'uri', description: 'The request, for support', 'x-description-sv': 'Anropet, för support' },
    code: { type: 'string', enum: Object.keys(PROBLEMS).toSorted(), description: 'Stable code', 'x-description-sv': 'Fast kod' },
    retryable: {
      type: 'boolean',
      description: 'True when the same request may succeed later',
      'x-description-sv': 'Sant när samma anrop kan lyckas senare',
    },
    errors: {
      type: 'array',
      maxItems: 50,
      description: 'Everything that is wrong, at once',
      'x-description-sv': 'Allt som är fel, på en gång',
      items: {
        type: 'object',
        required: ['code', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON Pointer into the body', 'x-description-sv': 'JSON Pointer in i innehållet' },
          parameter: { type: 'string', description: 'Name of a query parameter', 'x-description-sv': 'Namn på en parameter i adressen' },
          header: { type: 'string', description: 'Name of a header', 'x-description-sv': 'Namn på ett huvud' },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
  },
};

/** The problem that stands for a status in the reference; a route's own refusals are in its description. */
const TYPICAL: Readonly<Record<number, ProblemCode>> = {
  400: 'request/malformed',
  401: 'request/unauthenticated',
  403: 'request/forbidden',
  404: 'request/not-found',
  405: 'request/method-not-allowed',
  406: 'request/not-acceptable',
  408: 'request/timeout',
  409: 'case/closed',
  412: 'case/changed',
  413: 'request/too-large',
  414: 'request/uri-too-long',
  415: 'request/unsupported-media-type',
  422: 'request/invalid',
  428: 'request/precondition-required',
  429: 'request/too-many',
  431: 'request/headers-too-large',
  500: 'service/unexpected',
  503: 'service/unavailable',
};

const componentName = (status: number): string => `Problem${status}`;

/** A problem response for each status, by name. */
export const problemResponses = (): Record<string, JsonSchema> =>
  Object.fromEntries(
    Object.entries(TYPICAL).map(([status, code]) => [
      componentName(Number(status)),
      {
        description: PROBLEMS[code].title.en,
        'x-description-sv': PROBLEMS[code].title.sv,
        headers: {
          'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' },
          traceparent: { $ref: '#/components/headers/traceparent' },
        },
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Problem' },
            examples: {
              sv: { value: problemBody(new Problem(code), 'sv', EXAMPLE_BASE, EXAMPLE_ID) },
              en: { value: problemBody(new Problem(code), 'en', EXAMPLE_BASE, EXAMPLE_ID) },
            },
          },
        },
      },
    ]),
  );

/** The statuses that a route can be refused with besides those it names itself. */
export const commonStatuses = (spec: EndpointSpec): number[] => [
  400,
  ...(spec.permission === undefined ? [] : [401, 403]),
  ...(spec.params ? [404] : []),
  408,
  ...(spec.body ? [413] : []),
  414,
  ...(spec.method === 'GET' ? [] : [415, 422]),
  ...(spec.unlimited ? [] : [429]),
  ...(spec.refusals ?? []),
  431,
  500,
  503,
];

export const problemRef = (status: number): JsonSchema => ({ $ref: `#/components/responses/${componentName(status)}` });
