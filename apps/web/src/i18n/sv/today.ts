// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { count, plural } from '../texts.js';

export const sv = {
  title: 'I dag',
  hello: (name: string) => `Hej ${name}`,
  decisions: 'Väntar på beslut',
  handovers: 'Lämnat till ert pass',
  handoversAll: 'Till nästa pass',
  overdue: 'Försenade uppföljningar',
  due: 'Ska följas upp i dag',
  calls: 'Nya samtal',
  callsSince: (text: string) => `Nya samtal sedan ${text}`,
  gaps: 'Bemanning',
  staffed: 'Någon är i tjänst',
  unstaffed: 'Ingen är i tjänst just nu',
  unstaffedNext: 'Ingen i tjänst det kommande dygnet',
  gapNone: 'Hela det kommande dygnet är bemannat.',
  onDuty: 'I tjänst nu',
  onCall: 'beredskap',
  until: (text: string) => `till ${text}`,
  asked: (text: string) => `frågad ${text}`,
  waited: 'Har väntat',
  shiftStarts: (text: string) => `passet börjar ${text}`,
  shiftStarted: (text: string) => `passet började ${text}`,
  broken: 'Passet tog inte emot',
  returned: 'Återlämnad',
  dueDay: (text: string) => `skulle varit klar ${text}`,
  responsible: (name: string) => `hos ${name}`,
  unassigned: 'ingen ansvarig',
  allOf: (n: number) => `Visa alla ${count(n)}`,
  all: 'Visa alla',
  week: 'Veckans bemanning',
  more: (n: number) => `${count(n)} till`,
  nothing: {
    decisions: 'Inget väntar på beslut.', handovers: 'Inget väntar på att tas emot.', overdue: 'Ingen uppföljning är försenad.',
    due: 'Inget mer ska följas upp i dag.', calls: 'Inga nya samtal.',
  },
  allDone: 'Inget väntar på dig just nu.',
  allDoneText: 'När något gör det visas det här.',
  seen: 'Jag har sett dem',
  things: (n: number) => `${count(n)} ${plural(n, 'sak', 'saker')} väntar på dig`,
  approvals: {
    title: 'Väntar på godkännande', version: (n: number) => `Version ${n}`, retire: 'Ska den avslutas?', asked: (text: string) => `sedan ${text}`,
  },
  elsewhere: {
    '/reports': { text: 'Här finns inget som väntar på dig. Månadens siffror finns under Rapporter.', go: 'Öppna senaste månadens rapport' },
    '/settings': {
      text: 'Här finns inget som väntar på dig. Konton och drift finns under Inställningar och drift.', go: 'Öppna inställningar och drift',
    },
    '/instructions': {
      text: 'Här finns inget som väntar på dig. Det som ni kommer överens om finns under Instruktioner.',
      go: 'Öppna instruktionerna',
    },
  },
  welcome: 'Välkommen',
  kinds: { call: 'Samtalet', decision: 'Beslutet', notification: 'Kontakten', deferral: 'Överlämningen', action: 'Åtgärden' },
};
