// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { caseCommand, mustBeNotified, mustExist, toldAt } from '../policies.js';
import { HappenedBody, IsInnerId } from './bodies.js';

export class ReportDeliveryBody extends HappenedBody {
  @Describe('Vilken kontakt', 'Which contact')
  @IsInnerId()
  notificationId!: string;
}

/** The message reached the unit's device. Nobody has answered by that. */
export const reportDelivery = caseCommand({
  body: ReportDeliveryBody,
  permission: 'cases:handle',
  summary: { sv: 'Meddelandet kom fram', en: 'The message arrived' },
  example: { notificationId: 'notification:n-1' },
  commutes: true,
  decide(state, body, at) {
    const { id, status } = mustBeNotified(mustExist(state), body);
    return status === 'sent' ? [{ type: 'NotificationDelivered', data: { notificationId: id }, ...toldAt(at, body.at) }] : [];
  },
});
