// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { components } from '../../api/schema.js';

/** What can happen to a case, in a few words. An event without words fails the type check. */
export const sv: Readonly<Record<components['schemas']['CaseEventName'], string>> = {
  CallReceived: 'Samtal mottaget', FollowUpAsked: 'Följdfråga ställd', FollowUpAnswered: 'Följdfråga besvarad', CallRedirected: 'Hänvisad vidare',
  CallEnded: 'Samtalet avslutat', CallReconciled: 'Rapporten kompletterad', CallAttachedToCase: 'Hör till annan händelse',
  CaseClassified: 'Kategori ändrad', PlaceCorrected: 'Plats rättad', InstructionMatched: 'Instruktion gäller',
  InstructionDeviated: 'Avsteg från instruktionen', ResourceNotified: 'Resurs kontaktad',
  NotificationDelivered: 'Meddelandet framme', NotificationFailed: 'Meddelandet kom inte fram', NotificationAcknowledged: 'Kvitterat',
  NotificationDeclined: 'Avböjt', AcknowledgementExpired: 'Inget svar i tid', NoRecipientAvailable: 'Ingen gick att nå',
  EscalationExhausted: 'Alla försök slut', DecisionRequested: 'Beslut efterfrågat', SpecialHandlingDecided: 'Beslut: hanteras nu',
  DeferredToNextShift: 'Lämnad till nästa pass', HandoverAccepted: 'Mottagen av passet', HandoverReturned: 'Återlämnad av passet',
  PromiseBroken: 'Passet tog inte emot', Referred: 'Överlämnad', ResourceArrived: 'På plats', ActionTaken: 'Åtgärd utförd',
  ResourceReleased: 'Resurs klar', HandlingCompleted: 'Hanteringen klar', FollowUpAssigned: 'Uppföljning tilldelad',
  FollowUpPostponed: 'Uppföljning framflyttad', FollowUpOverdue: 'Uppföljning försenad', FollowedUp: 'Uppföljd',
  FollowUpReturned: 'Uppföljning återlämnad', CaseClosed: 'Avslutad', CaseReopened: 'Öppnad igen', NoteAdded: 'Anteckning',
  NoteCorrected: 'Anteckning rättad', DetailsCorrected: 'Uppgifter rättade', EntryPinned: 'Markering ändrad', CasesLinked: 'Kopplad till händelse',
};
