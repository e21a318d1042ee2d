// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { tellAskedByContact } from '../deciding.js';
import { asksToDecide, resultOf, tellNotified } from '../notifying.js';
import { caseCommand, decisionRequested, mustBeOpen, mustExist, mustKnowUnit } from '../policies.js';
import { Story } from '../story.js';
import {
  CHANNELS, NOTIFICATION_REASONS, NOTIFICATION_RESULTS, NOTIFIERS, type Channel, type NotificationReason, type NotificationResult, type Notifier,
} from '../vocabulary.js';
import { HappenedBody, IsCode, IsReference } from './bodies.js';

export class NotifyResourceBody extends HappenedBody {
  @Describe('Avsändarens referens för kontakten', 'What the sender calls the contact')
  @IsOptional() @IsReference()
  reference?: string;

  @Describe('Enhetens kod', 'Code of the unit')
  @IsCode()
  unit!: string;

  @Describe('Hur enheten kontaktades', 'How the unit was contacted')
  @IsOptional() @IsIn(CHANNELS)
  channel?: Channel;

  @Describe('Vilket försök i ordningen; räknas annars ut', 'Which attempt in order; counted when left out')
  @IsOptional() @IsInt() @Min(1) @Max(100)
  attempt?: number;

  @Describe('Vem som tog kontakten', 'Who made the contact')
  @IsOptional() @IsIn(NOTIFIERS)
  by?: Notifier;

  @Describe('Varför enheten kontaktades', 'Why the unit was contacted')
  @IsOptional() @IsIn(NOTIFICATION_REASONS)
  reason?: NotificationReason;

  @Describe('Hur det gick, om det är känt', 'How it went, where that is known')
  @IsOptional() @IsIn(NOTIFICATION_RESULTS)
  result?: NotificationResult;
}

/**
 * A unit was contacted, or the decision function, which is thereby asked. A person chooses a unit that exists; what the answering
 * service reports has happened, so it is kept whatever it says and whenever it comes. Reported again it adds at most how it went.
 */
export const notifyResource = caseCommand({
  body: NotifyResourceBody,
  permission: 'cases:handle',
  summary: { sv: 'Kontakta resurs', en: 'Contact a unit' },
  example: { reference: 'n-1', unit: 'FT1', channel: 'phone', attempt: 1, by: 'sos', reason: 'instruction', result: 'acknowledged' },
  decide(state, body, at) {
    const isReport = at.actor.kind === 'client';
    const logged = isReport ? mustExist(state) : mustBeOpen(state);
    if (!isReport) mustKnowUnit(at, body.unit);
    const story = new Story(logged, at);
    const id = body.reference === undefined ? at.newId() : `notification:${body.reference}`;
    const its = () => story.known.notifications.find((notification) => notification.id === id);
    if (!its()) {
      tellNotified(story, body, id);
      const asks = its();
      if (asks && asksToDecide(asks) && isReport) tellAskedByContact(story, `decision:${id}`, body.at);
      else if (asks && asksToDecide(asks)) story.tell(...decisionRequested(story.known, at, `decision:${id}`, undefined, body.at));
    }
    const known = its();
    if (known && body.result) story.tell(...resultOf(known, body.result, at, body.at));
    return story.facts;
  },
});
