// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './rejection.js';

/**
 * Everything that can be allowed, with what it lets a person or an API client do. Each route and each command names one;
 * the program refuses to start with one that does not. Roles are sets of these: see the identity lib.
 */
export const PERMISSIONS = {
  'calls:write': { sv: 'Rapportera samtal och det som hör till dem', en: 'Report calls and what belongs to them' },
  'calls:read': { sv: 'Läsa de samtal man själv har rapporterat', en: 'Read the calls one has reported' },
  'events:read': { sv: 'Läsa händelseflödet utan personuppgifter', en: 'Read the event feed without personal data' },
  'cases:read': { sv: 'Läsa händelser och listor', en: 'Read cases and lists' },
  'cases:register': { sv: 'Registrera samtal för hand', en: 'Register calls by hand' },
  'cases:handle': { sv: 'Kontakta resurser och anteckna hantering', en: 'Contact resources and record handling' },
  'cases:decide': { sv: 'Besluta som beslutsfunktion', en: 'Decide as the decision function' },
  'cases:receive': { sv: 'Ta emot för sin enhet', en: 'Receive on behalf of a unit' },
  'cases:follow-up': { sv: 'Följa upp och avsluta', en: 'Follow up and close' },
  'cases:process': { sv: 'Utföra det som tiden kräver (bara systemet)', en: 'Do what time demands (the system only)' },
  'instructions:read': { sv: 'Läsa åtgärdsinstruktioner', en: 'Read action instructions' },
  'instructions:write': { sv: 'Skriva och ändra åtgärdsinstruktioner', en: 'Write and change action instructions' },
  'instructions:approve': { sv: 'Godkänna åtgärdsinstruktioner för kommunen', en: 'Approve action instructions for the municipality' },
  'instructions:approve-sos': { sv: 'Godkänna åtgärdsinstruktioner för SOS Alarm', en: 'Approve action instructions for SOS Alarm' },
  'roster:read': { sv: 'Läsa bemanningen', en: 'Read the duty roster' },
  'roster:write': { sv: 'Ändra bemanningen', en: 'Change the duty roster' },
  'drills:run': { sv: 'Hålla övningar', en: 'Run drills' },
  'reports:read': { sv: 'Läsa månadsuppföljningen', en: 'Read the monthly follow-up' },
  'system:read': { sv: 'Se driftläget', en: 'See how the system fares' },
  'system:administer': { sv: 'Hantera användare och API-klienter', en: 'Manage users and API clients' },
} as const satisfies Record<string, Bilingual>;

export type Permission = keyof typeof PERMISSIONS;
