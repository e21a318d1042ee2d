// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Fact } from '@fyrvakt/kernel';
import { tellDeviation } from './deviating.js';
import type { CaseEvents } from './events.js';
import { isOnlyTold } from './informing.js';
import { followUpDue, happened, toldAt, type CaseAt } from './policies.js';
import type { NotificationState } from './state.js';
import type { Story } from './story.js';
import type { Channel, FailureCause, NotificationReason, NotificationResult, Notifier } from './vocabulary.js';

/** A contact attempt as it was told. */
export interface ToldNotification {
  readonly reference?: string;
  readonly at?: string;
  readonly unit: string;
  readonly channel?: Channel;
  readonly attempt?: number;
  readonly by?: Notifier;
  readonly reason?: NotificationReason;
  readonly result?: NotificationResult;
}

const NOTIFIER = { person: 'staff', client: 'sos', system: 'system' } as const;

/** A unit was contacted. */
export const tellNotified = (story: Story, told: ToldNotification, notificationId: string): void => {
  const { at } = story;
  story.reopen();
  const isKnown = at.municipality.units.some(({ code }) => code === told.unit);
  const recipientKind = told.unit === at.municipality.decisionFunction ? 'decisionFunction' : 'unit';
  const channel = told.channel ?? 'phone';
  const reason = told.reason ?? (isOnlyTold(story.known, { unit: told.unit, channel }) ? 'information' : 'instruction');
  if (reason !== 'information') tellDeviation(story, { unit: told.unit, channel, recipientKind });
  story.tell({
    type: 'ResourceNotified',
    data: {
      notificationId,
      ...(told.reference !== undefined && { reference: told.reference }),
      unit: told.unit,
      recipientKind,
      channel,
      attempt: told.attempt ?? story.known.notifications.filter(({ unit }) => unit === told.unit).length + 1,
      by: told.by ?? NOTIFIER[at.actor.kind],
      reason,
      ...(!isKnown && { doubts: ['unitUnknown'] as const }),
      followUpDue: followUpDue(at, happened(at, told.at)),
    },
    ...toldAt(at, told.at),
  });
};

/** To contact the decision function is to ask it, unless it was only told. */
export const asksToDecide = ({ recipientKind, reason }: NotificationState): boolean =>
  recipientKind === 'decisionFunction' && reason !== 'information';

/** How far each result takes a notification; one that has come further never goes back. */
const REACHED = { sent: 0, delivered: 1, expired: 2, failed: 3, declined: 4, acknowledged: 5 } as const;

const CAUSES: { readonly [R in NotificationResult]?: FailureCause } = { noAnswer: 'noAnswer', busy: 'busy', failed: 'other' };

const resultFact = (notificationId: string, result: NotificationResult): Fact<CaseEvents> | undefined => {
  const cause = CAUSES[result];
  if (cause) return { type: 'NotificationFailed', data: { notificationId, cause } };
  if (result === 'delivered') return { type: 'NotificationDelivered', data: { notificationId } };
  if (result === 'acknowledged') return { type: 'NotificationAcknowledged', data: { notificationId } };
  return result === 'declined' ? { type: 'NotificationDeclined', data: { notificationId } } : undefined;
};

/** What became of a notification, where that is more than was known. */
export const resultOf = (known: NotificationState, result: NotificationResult, at: CaseAt, told?: string): Fact<CaseEvents>[] => {
  const fact = resultFact(known.id, result);
  if (!fact) return [];
  const reached = CAUSES[result] ? 'failed' : (result as keyof typeof REACHED);
  return REACHED[reached] > REACHED[known.status] ? [{ ...fact, ...toldAt(at, told) }] : [];
};
