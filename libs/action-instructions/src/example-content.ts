// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { InstructionContent } from './content.js';

/** A small instruction that holds together: what the API reference shows, and what tests start from. */
export const exampleContent = {
  greeting: 'Välkommen till kommunens trygghetstelefon. Vad har hänt?',
  scope: {
    in: ['Störningar och otrygghet på allmänna platser'],
    out: ['Fel på gatubelysning: lämna till felanmälan'],
  },
  emergency112: {
    say: 'Det här är akut. Jag kopplar dig till 112.',
    when: [{ id: 'danger', danger: ['yes'] }],
    inform: [],
  },
  police11414: {
    say: 'Ring polisen på 114 14.',
    when: [],
    inform: [],
  },
  questions: {
    mandatory: ['Vad har hänt?', 'Var är det?', 'När hände det?', 'Pågår det nu?', 'Är någon i fara?'],
    byCategory: [{ category: 'noiseMusic', questions: ['Ungefär hur många är på platsen?'] }],
  },
  doNotAsk: ['Namn på barn', 'Personnummer', 'Ursprung', 'Hälsa'],
  rules: [
    {
      id: 'noise-harbour', categories: ['noiseMusic'], areas: ['LYS-NHA'], windows: [{ from: '17:00', to: '01:00' }], route: 'contact',
      steps: [{ unit: 'FT1', channel: 'phone', attempts: 2, everyMinutes: 3, acknowledgement: true, withinMinutes: 10, say: 'Störning vid hamnen.' }],
      answersNeeded: 1, otherwise: 'decisionFunction',
    },
    {
      id: 'everything-else', route: 'contact',
      steps: [{ unit: 'BV1', channel: 'phone', attempts: 2, everyMinutes: 3, acknowledgement: true, withinMinutes: 10 }],
      answersNeeded: 1, otherwise: 'decisionFunction',
    },
  ],
  messages: { may: ['Plats', 'Vad som pågår', 'Ungefär hur många'], mayNot: ['Namn', 'Personnummer', 'Telefonnummer'] },
  fallback: {
    decisionFunction: { channel: 'phone', attempts: 3, everyMinutes: 5, acknowledgement: true, withinMinutes: 15 },
    otherwise: 'decisionFunction',
    whenNobodyAnswers: 'Ring igen var femte minut. Fara för någon: 112.',
  },
  feedbackToCaller: 'Tack för att du ringde. Kommunen tar det vidare.',
  reports: 'Varje händelse direkt, månadens siffror den första vardagen.',
  testCalls: 'Första måndagen i månaden kl. 10.00.',
  contactForChanges: 'Kommunens säkerhetsfunktion, 031-390 06 00',
} satisfies InstructionContent;
