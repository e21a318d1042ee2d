// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { caseCommand, mustBeOpen, toldAt } from '../policies.js';
import { refuse } from '../refusals.js';
import { HappenedBody, IsCode } from './bodies.js';

export class ReleaseResourceBody extends HappenedBody {
  @Describe('Enheten som lämnar platsen', 'The unit that leaves')
  @IsCode()
  unit!: string;
}

/** A unit has left the site. */
export const releaseResource = caseCommand({
  body: ReleaseResourceBody,
  permission: 'cases:receive',
  summary: { sv: 'Lämnar platsen', en: 'Leaving the site' },
  example: { unit: 'FT1' },
  commutes: true,
  decide(state, body, at) {
    if (!mustBeOpen(state).onSite.includes(body.unit)) refuse('resource/not-on-site', '/unit');
    return [{ type: 'ResourceReleased', data: { unit: body.unit }, ...toldAt(at, body.at) }];
  },
});
