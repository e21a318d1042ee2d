// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ParameterSpec } from './endpoint.js';
import { Problem } from './problem.js';

const UUID_EXAMPLE = '0b7a3f0e-7a55-5d0c-9c1e-2f5f4f0a9d11';

/** A path parameter that is an id. */
export const idParameter = (sv: string, en: string): ParameterSpec => ({
  description: { sv, en },
  schema: { type: 'string', format: 'uuid' },
  example: UUID_EXAMPLE,
  required: true,
});

export const IF_MATCH: ParameterSpec = {
  description: {
    sv: 'Den ETag som du senast läste. Skyddar mot att två ändrar samtidigt.',
    en: "The ETag as you last read it. Protects against two changing it at once.",
  },
  schema: { type: 'string', pattern: '^"[0-9]{1,15}"$' },
  example: '"4"',
  required: true,
};

/** Where what is told is as true whatever else has happened. */
export const IF_MATCH_AT_WILL: ParameterSpec = {
  ...IF_MATCH,
  description: {
    sv: 'Behövs inte: det som sägs är lika sant vad som än har hänt under tiden. Skickas den så gäller den.',
    en: 'Not needed: what is told is as true whatever has happened meanwhile. Where it is sent, it counts.',
  },
  required: false,
};

export const IDEMPOTENCY_KEY: ParameterSpec = {
  description: {
    sv: 'Gör att samma anrop kan skickas igen utan att något händer två gånger. Synliga ASCII-tecken, högst 255.',
    en: 'Lets the same request be sent again without anything happening twice. Visible ASCII, at most 255 characters.',
  },
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
  example: '7f8c1e0a-9a3b-4f2e-8d39-1b1f7c9f2a10',
};

export const TRACEPARENT: ParameterSpec = {
  description: {
    sv: 'Spårning enligt W3C Trace Context. Returneras i svaret.',
    en: 'Tracing by W3C Trace Context. Returned in the answer.',
  },
  schema: { type: 'string', maxLength: 55 },
  example: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
};

/** A stream's revision as a strong ETag. */
export const etagOf = (revision: number): string => `"${revision}"`;

const REVISION_ETAG = /^"(\d{1,15})"$/;

/** The revision that If-Match names, if it is sent: 400 for anything but one strong tag of ours. */
export const readIfMatch = (header: string | undefined): number | undefined => {
  if (header === undefined) return undefined;
  const revision = REVISION_ETAG.exec(header.trim())?.[1];
  if (revision === undefined)
    throw new Problem('request/invalid-header', {
      errors: [
        {
          header: 'If-Match',
          code: 'wrong-form',
          detail: { sv: 'Skicka den ETag du fick, med citattecken.', en: 'Send the ETag you were given, with its quotes.' },
        },
      ],
    });
  return Number(revision);
};

/** The same where it has to be sent: 428 without one. */
export const requireIfMatch = (header: string | undefined): number => {
  const revision = readIfMatch(header);
  if (revision === undefined) throw new Problem('request/precondition-required');
  return revision;
};
