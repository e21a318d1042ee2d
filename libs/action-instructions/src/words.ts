// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Channel, Route } from '@fyrvakt/cases';
import type { DayType } from '@fyrvakt/duty-roster';
import type { Bilingual } from '@fyrvakt/kernel';
import type { InstructionContent } from './content.js';

/** A word in both languages. */
export const both = (sv: string, en: string): Bilingual => ({ sv, en });

/** The same in both: a name, a code, something that somebody wrote. */
export const same = (text: string): Bilingual => ({ sv: text, en: text });

/** Several after each other. */
export const joined = (parts: readonly Bilingual[], between: string): Bilingual => ({
  sv: parts.map(({ sv }) => sv).join(between), en: parts.map(({ en }) => en).join(between),
});

/** What the kinds of days are called, several of them. */
export const DAY_TYPE_NAMES: { readonly [D in DayType]: Bilingual } = {
  weekday: both('vardagar', 'weekdays'),
  saturday: both('lördagar', 'Saturdays'),
  redDay: both('röda dagar', 'red days'),
  eveFullDay: both('helgdagsaftnar', 'eves'),
  eveHalfDay: both('halvdagsaftnar', 'half-day eves'),
  bridgeDay: both('klämdagar', 'bridge days'),
};

export const CHANNEL_NAMES: { readonly [C in Channel]: Bilingual } = {
  phone: both('telefon', 'telephone'), sms: both('sms', 'text message'), email: both('e-post', 'e-mail'), radio: both('radio', 'radio'),
  app: both('app', 'app'),
};

export const ROUTE_NAMES: { readonly [R in Route]: Bilingual } = {
  contact: both('Kontakta i ordning', 'Contact in order'),
  emergency112: both('Till 112', 'To 112'),
  police11414: both('Till polisen, 114 14', 'To the police, 114 14'),
  nextShift: both('Till nästa pass', 'To the next shift'),
  none: both('Ingen kontaktas', 'Nobody is contacted'),
};

export const OTHERWISE_NAMES = {
  decisionFunction: both('Fråga beslutsfunktionen', 'Ask the decision function'),
  nextShift: both('Till nästa pass', 'To the next shift'),
} as const;

export const YES_NO_UNKNOWN_NAMES = { yes: both('ja', 'yes'), no: both('nej', 'no'), unknown: both('okänt', 'unknown') } as const;

/** What each part of the content is called. */
export const PART_NAMES: { readonly [P in keyof InstructionContent]: Bilingual } = {
  greeting: both('Hälsning', 'Greeting'),
  scope: both('Vad telefonen är till för', 'What the line is for'),
  emergency112: both('112', '112'),
  police11414: both('Polisen, 114 14', 'The police, 114 14'),
  questions: both('Frågor', 'Questions'),
  doNotAsk: both('Fråga aldrig om', 'Never ask about'),
  rules: both('Vilka som kontaktas', 'Who is contacted'),
  messages: both('Meddelanden', 'Messages'),
  fallback: both('När ingen svarar', 'When nobody answers'),
  feedbackToCaller: both('Besked till den som ringer', 'What the caller is told'),
  reports: both('Rapporter', 'Reports'),
  testCalls: both('Provsamtal', 'Test calls'),
  contactForChanges: both('Kontakt för ändringar', 'Contact for changes'),
};
