// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { caseCommand, mustBeOpen, toldAt } from '../policies.js';
import { refuse } from '../refusals.js';
import { HappenedBody, IsCode } from './bodies.js';

export class ReferCaseBody extends HappenedBody {
  @Describe('Vem som tar över', 'Who takes over')
  @IsCode()
  to!: string;
}

/** Somebody else than the municipality's line takes it on. The municipality still follows up. */
export const referCase = caseCommand({
  body: ReferCaseBody,
  permission: 'cases:handle',
  summary: { sv: 'Lämna vidare', en: 'Refer' },
  example: { to: 'police' },
  decide(state, body, at) {
    const open = mustBeOpen(state);
    if (!at.municipality.referrals.some(({ code }) => code === body.to)) refuse('referral/unknown', '/to');
    return open.referrals.includes(body.to) ? [] : [{ type: 'Referred', data: { to: body.to }, ...toldAt(at, body.at) }];
  },
});
