// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsIn } from 'class-validator';
import { caseCommand, mustExist, toldAt } from '../policies.js';
import { REDIRECTIONS, type Redirection } from '../vocabulary.js';
import { HappenedBody } from './bodies.js';

export class RedirectCallBody extends HappenedBody {
  @Describe('Vart samtalet hänvisades', 'Where the call was sent')
  @IsIn(REDIRECTIONS)
  to!: Redirection;
}

/** The call was sent on to 112, the police or fault reports. It is still a call, and still followed up. */
export const redirectCall = caseCommand({
  body: RedirectCallBody,
  permission: 'cases:register',
  summary: { sv: 'Hänvisa samtalet', en: 'Redirect the call' },
  example: { to: '112' },
  decide(state, body, at) {
    if (mustExist(state).redirectedTo === body.to) return [];
    return [{ type: 'CallRedirected', data: { to: body.to }, ...toldAt(at, body.at) }];
  },
});
