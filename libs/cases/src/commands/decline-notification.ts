// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsOptional } from 'class-validator';
import { caseCommand, mustBeNotified, mustExist, toldAt } from '../policies.js';
import { refuse } from '../refusals.js';
import { HappenedBody, IsInnerId, IsProse } from './bodies.js';

export class DeclineNotificationBody extends HappenedBody {
  @Describe('Vilken kontakt', 'Which contact')
  @IsInnerId()
  notificationId!: string;

  @Describe('Varför ni inte kan', 'Why you cannot')
  @IsOptional() @IsProse(2000)
  why?: string;
}

/** The unit cannot take it on. */
export const declineNotification = caseCommand({
  body: DeclineNotificationBody,
  permission: 'cases:receive',
  summary: { sv: 'Tacka nej', en: 'Decline' },
  example: { notificationId: 'notification:n-1', why: 'Upptagna i Brastad.' },
  commutes: true,
  decide(state, body, at) {
    const { id, status } = mustBeNotified(mustExist(state), body);
    if (status === 'acknowledged') return refuse('notification/already-answered', '/notificationId');
    if (status === 'declined') return [];
    const why = body.why === undefined ? {} : { why: body.why };
    return [{ type: 'NotificationDeclined', data: { notificationId: id, ...why }, ...toldAt(at, body.at) }];
  },
});
