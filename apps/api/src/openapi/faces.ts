// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from '@fyrvakt/kernel';

/** One of the two published interfaces. */
export interface Face {
  readonly name: 'sos-api' | 'case-api';
  readonly base: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
}

/** Version of the published contracts: only additions within a major. */
export const API_VERSION = '1.0.0';
export const API_RELEASED = '2026-11-22';

export const FACES: readonly Face[] = [
  {
    name: 'sos-api',
    base: '/sos-api/v1',
    title: { sv: 'Fyrvakt: samtal från larmcentralen', en: 'Fyrvakt: calls from the answering centre' },
    description: {
      sv: [
        'Här lämnar den som svarar i trygghetstelefonen över samtal till kommunen, med frågor, kontakter, hänvisningar och beslut.',
        'Ett samtal avvisas aldrig för att något saknas. Bara `sourceReference` krävs; det osäkra sparas och märks.',
        'Samma `sourceReference` är alltid samma samtal. Skicka hellre en gång för mycket: samma anrop två gånger ger en händelse.',
        'Tider tas emot med valfri förskjutning och lämnas i UTC.',
        'Att ett anrop lyckas betyder inte att någon har tagit sig an samtalet: det syns i händelserna.',
      ].join('\n\n'),
      en: [
        'Here the one who answers the safety line hands calls over to the municipality, with questions, contacts, redirections and decisions.',
        'A call is never bounced for lack of detail. Only `sourceReference` is required; what is doubtful is stored and marked for review.',
        'The same `sourceReference` is always the same call. Rather send once too often: the same request twice makes one event.',
        'Times are accepted with any offset and returned in UTC.',
        'A successful request does not mean that anybody has taken the call on: that shows in the events.',
      ].join('\n\n'),
    },
  },
  {
    name: 'case-api',
    base: '/case-api/v1',
    title: { sv: 'Fyrvakt: handläggning och uppföljning', en: 'Fyrvakt: handling and follow-up' },
    description: {
      sv: [
        'Det som Fyrvakts egna sidor använder: händelser, tidslinjer, listor, uppföljning och rapporter. Kräver inloggning.',
        'Ändringar skyddas med `If-Match`, så att två personer aldrig skriver över varandra.',
      ].join('\n\n'),
      en: [
        "What Fyrvakt's own pages use: cases, timelines, lists, follow-up and reports. Requires signing in.",
        'Changes are protected by `If-Match`, so that two people never overwrite each other.',
      ].join('\n\n'),
    },
  },
];

/** What may be expected of the service (Digg DOK.19, DOK.20). The municipality's agreement may say more. */
export const SLA = {
  availability: '99.9 % per month for intake, planned restarts included (a restart takes seconds)',
  responseTime: '95 % of reports are answered within 300 ms',
  support: 'By the municipality that runs the service',
};

export const LIMITATIONS: readonly Bilingual[] = [
  { sv: 'Högst 256 kB i ett innehåll och 2 048 tecken i en adress', en: 'At most 256 kB in a body and 2,048 characters in an address' },
  {
    sv: 'Tider mellan åren 1900 och 2199; inga styrtecken i texter utom tabb och radbrytning',
    en: 'Times between the years 1900 and 2199; no control characters in texts but tabs and line breaks',
  },
  { sv: 'Högst 200 poster i ett svar', en: 'At most 200 items in one answer' },
  {
    sv: 'Högst 30 000 rapporter och 6 000 andra anrop i minuten för en nyckel',
    en: 'At most 30,000 reports and 6,000 other requests a minute for one credential',
  },
  { sv: 'Upprepade anrop känns igen så länge samtalet finns kvar', en: 'Repeated requests are recognised for as long as the call is kept' },
];

/** Headings of the reference in Swedish; a tag that is not here is shown as it is. */
export const TAGS_SV: Readonly<Record<string, string>> = {
  Calls: 'Samtal', Exchange: 'Utbyte', About: 'Om gränssnittet', Sessions: 'Inloggning', Cases: 'Händelser', Commands: 'Åtgärder', Lists: 'Listor',
  'Follow-up': 'Uppföljning', Reports: 'Rapporter', Feed: 'Flöde', System: 'Drift', Duties: 'Att göra', Overview: 'Överblick', Demo: 'Demonstration',
  Administration: 'Administration', Instructions: 'Åtgärdsinstruktion', Roster: 'Beredskap',
};
