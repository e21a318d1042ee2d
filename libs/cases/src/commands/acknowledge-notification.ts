// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { caseCommand, mustBeNotified, mustExist, toldAt } from '../policies.js';
import { HappenedBody, IsInnerId } from './bodies.js';

export class AcknowledgeNotificationBody extends HappenedBody {
  @Describe('Vilken kontakt', 'Which contact')
  @IsInnerId()
  notificationId!: string;
}

/** Somebody in the unit has taken it on. Late is better than never: an answer counts after the time ran out too. */
export const acknowledgeNotification = caseCommand({
  body: AcknowledgeNotificationBody,
  permission: 'cases:receive',
  summary: { sv: 'Kvittera', en: 'Acknowledge' },
  example: { notificationId: 'notification:n-1' },
  commutes: true,
  decide(state, body, at) {
    const { id, status } = mustBeNotified(mustExist(state), body);
    return status === 'acknowledged' ? [] : [{ type: 'NotificationAcknowledged', data: { notificationId: id }, ...toldAt(at, body.at) }];
  },
});
