// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addMinutes, Describe } from '@fyrvakt/kernel';
import { IsInt, Max, Min } from 'class-validator';
import { caseCommand, mustBeNotified, mustExist } from '../policies.js';
import { refuse } from '../refusals.js';
import { unanswered } from '../state.js';
import { IsInnerId } from './bodies.js';

export class ExpireAcknowledgementBody {
  @Describe('Vilken kontakt', 'Which contact')
  @IsInnerId()
  notificationId!: string;

  @Describe('Hur länge vi väntade, i minuter', 'How long we waited, in minutes')
  @IsInt() @Min(1) @Max(1440)
  waitedMinutes!: number;
}

/** Nobody in the unit has answered in time. Adds nothing when somebody has, or when the case is closed. */
export const expireAcknowledgement = caseCommand({
  body: ExpireAcknowledgementBody,
  permission: 'cases:process',
  summary: { sv: 'Tiden för kvittens är ute', en: 'The time to acknowledge has run out' },
  example: { notificationId: 'notification:n-1', waitedMinutes: 15 },
  decide(state, body, at) {
    const logged = mustExist(state);
    const notification = mustBeNotified(logged, body);
    if (logged.closed || !unanswered(notification)) return [];
    if (at.now < addMinutes(notification.at, body.waitedMinutes)) refuse('notification/not-yet-expired', '/notificationId');
    return [{ type: 'AcknowledgementExpired', data: { notificationId: notification.id, waitedMinutes: body.waitedMinutes } }];
  },
});
