// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsIn } from 'class-validator';
import { caseCommand, mustBeNotified, mustExist, toldAt } from '../policies.js';
import { refuse } from '../refusals.js';
import { FAILURE_CAUSES, type FailureCause } from '../vocabulary.js';
import { HappenedBody, IsInnerId } from './bodies.js';

export class ReportNotificationFailureBody extends HappenedBody {
  @Describe('Vilken kontakt', 'Which contact')
  @IsInnerId()
  notificationId!: string;

  @Describe('Varför det inte gick', 'Why it failed')
  @IsIn(FAILURE_CAUSES)
  cause!: FailureCause;
}

/** Nobody answered, or the message did not arrive. */
export const reportNotificationFailure = caseCommand({
  body: ReportNotificationFailureBody,
  permission: 'cases:handle',
  summary: { sv: 'Inget svar', en: 'No answer' },
  example: { notificationId: 'notification:n-1', cause: 'noAnswer' },
  commutes: true,
  decide(state, body, at) {
    const { id, status } = mustBeNotified(mustExist(state), body);
    if (status === 'acknowledged' || status === 'declined') return refuse('notification/already-answered', '/notificationId');
    if (status === 'failed') return [];
    return [{ type: 'NotificationFailed', data: { notificationId: id, cause: body.cause }, ...toldAt(at, body.at) }];
  },
});
