// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Principal } from '@fyrvakt/identity';
import { canonicalJson } from '@fyrvakt/event-store';
import type { FastifyRequest } from 'fastify';
import { v5 as uuid } from 'uuid';
import { Problem } from '../http/problem.js';
import { headerOf } from '../http/request.js';

/** Names command ids of this face; random once, fixed for ever. */
const COMMANDS = '6a9e2c1f-3b44-4b0e-8f0c-5d1a7e9b2c80';

/**
 * The id of the command that a request asks for: the same person with the same key always means the same command, so a double
 * click or a retry over a bad line acts once. Throws a problem when the key is missing.
 */
export const commandIdOf = (request: FastifyRequest, principal: Principal): string => {
  const key = headerOf(request, 'idempotency-key');
  if (key === undefined)
    throw new Problem('request/invalid-header', {
      errors: [{
        header: 'Idempotency-Key', code: 'missing',
        detail: {
          sv: 'Skicka en ny nyckel för varje ny åtgärd, till exempel ett UUID.',
          en: 'Send a new key with each new action, such as a UUID.',
        },
      }],
    });
  return uuid(`${principal.id} ${key}`, COMMANDS);
};

/** Keyed digest of what is asked, so that a key that comes again with something else is noticed. */
export const fingerprintOf = (hmac: (purpose: string, text: string) => string, command: string, stream: string, body: object): string =>
  hmac('fingerprint', canonicalJson({ command, stream, body }));
