// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEventName } from '@fyrvakt/cases';
import type { IconName, Tone } from '../../ui/index.js';
import type { StepAhead } from './data.js';

/** What a reader tells events apart by. */
export const KINDS = ['call', 'contact', 'decision', 'handling', 'review', 'comment'] as const;
export type Kind = (typeof KINDS)[number];

interface Look { readonly kind: Kind; readonly icon: IconName; readonly tone: Tone }

const look = (kind: Kind, icon: IconName, tone: Tone = 'neutral'): Look => ({ kind, icon, tone });

/** How each event looks; one that is missing here fails the type check. */
const LOOKS: Readonly<Record<CaseEventName, Look>> = {
  CallReceived: look('call', 'phone', 'info'), FollowUpAsked: look('call', 'info'), FollowUpAnswered: look('call', 'info'),
  CallRedirected: look('call', 'arrowUp'), CallEnded: look('call', 'phone'), CallReconciled: look('call', 'check'),
  CallAttachedToCase: look('call', 'link'), CaseClassified: look('handling', 'edit'), PlaceCorrected: look('handling', 'pin'),
  InstructionMatched: look('handling', 'note'), InstructionDeviated: look('handling', 'alert', 'warn'),
  ResourceNotified: look('contact', 'send', 'info'), NotificationDelivered: look('contact', 'check'),
  NotificationFailed: look('contact', 'cross', 'warn'), NotificationAcknowledged: look('contact', 'check', 'ok'),
  NotificationDeclined: look('contact', 'cross', 'warn'), AcknowledgementExpired: look('contact', 'clock', 'warn'),
  NoRecipientAvailable: look('contact', 'alert', 'danger'), EscalationExhausted: look('contact', 'alert', 'danger'),
  DecisionRequested: look('decision', 'gavel', 'warn'), SpecialHandlingDecided: look('decision', 'gavel', 'info'),
  DeferredToNextShift: look('decision', 'clock', 'warn'), HandoverAccepted: look('decision', 'hand', 'ok'),
  HandoverReturned: look('decision', 'undo', 'warn'), PromiseBroken: look('decision', 'alert', 'danger'),
  Referred: look('handling', 'chevronRight'), ResourceArrived: look('handling', 'pin', 'info'), ActionTaken: look('handling', 'hand'),
  ResourceReleased: look('handling', 'chevronRight'), HandlingCompleted: look('handling', 'check', 'ok'),
  FollowUpAssigned: look('review', 'person'), FollowUpPostponed: look('review', 'calendar'),
  FollowUpOverdue: look('review', 'alert', 'danger'), FollowedUp: look('review', 'check', 'ok'),
  FollowUpReturned: look('review', 'undo', 'warn'), CaseClosed: look('review', 'check'), CaseReopened: look('review', 'undo', 'warn'),
  NoteAdded: look('comment', 'note'), NoteCorrected: look('comment', 'edit'), DetailsCorrected: look('comment', 'edit'),
  EntryPinned: look('comment', 'bookmark'), CasesLinked: look('comment', 'link'),
};

export const lookOf = (type: CaseEventName): Look => LOOKS[type];

/** The sign of a step that is ahead. */
export const AHEAD: Readonly<Record<StepAhead['action'], IconName>> = {
  call112: 'arrowUp', call11414: 'arrowUp', contact: 'send', wait: 'clock', askDecision: 'gavel', awaitDecision: 'gavel', leaveToShift: 'calendar',
  done: 'check',
};
