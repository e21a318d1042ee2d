// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { InstructionContent } from '@fyrvakt/action-instructions';
import { tellDecisionFunction } from './steps.js';

type Texts = Omit<InstructionContent, 'rules' | 'fallback'>;

/** What the operator says and asks, as it was agreed at first. Everything in it is made up. */
export const firstTexts: Texts = {
  greeting: 'Välkommen till kommunens trygghetstelefon. Är det akut ska du ringa 112. Vad har hänt?',
  scope: {
    in: [
      'Störningar, oro och otrygghet på allmänna platser',
      'Skadegörelse, klotter och nedskräpning på kommunens mark och i kommunens lokaler',
      'Störningar vid hamnar och bad',
    ],
    out: [
      'Fara för liv, pågående brott: 112',
      'Polisanmälan eller tips till polisen: 114 14',
      'Fel på gatubelysning, hål i vägen: kommunens felanmälan',
    ],
  },
  emergency112: {
    say: 'Det här är akut. Jag kopplar dig till 112. Lägg inte på.',
    when: [
      { id: 'danger', danger: ['yes'] },
      { id: 'fight-going-on', categories: ['fightThreat'], ongoing: ['yes', 'unknown'] },
    ],
    inform: [],
  },
  police11414: {
    say: 'Det här är en fråga för polisen. Ring 114 14.',
    when: [
      { id: 'fight-over', categories: ['fightThreat'], ongoing: ['no'] },
      { id: 'drugs', categories: ['drugs'] },
    ],
    inform: [tellDecisionFunction('Ett samtal om misstänkt narkotika eller bråk har hänvisats till polisen.')],
  },
  questions: {
    mandatory: [
      'Vad har hänt?', 'Var är det?', 'När hände det?', 'Pågår det nu?', 'Är någon i fara, eller har någon vapen?',
      'Får kommunen ringa upp dig?',
    ],
    byCategory: [
      { category: 'youthDisturbance', questions: ['Ungefär hur många är på platsen?'] },
      { category: 'recklessDriving', questions: ['Vilket slags fordon är det?', 'Åt vilket håll kör de?'] },
    ],
  },
  doNotAsk: ['Namn på barn', 'Personnummer', 'Ursprung eller språk', 'Hälsa eller diagnos', 'Om den som ringer är anhörig'],
  messages: {
    may: ['Plats', 'Vad som pågår', 'Ungefär hur många det är', 'Fordon och riktning'],
    mayNot: ['Namn', 'Personnummer', 'Telefonnummer till den som ringde', 'Hälsa och ursprung'],
  },
  feedbackToCaller: 'Tack för att du ringde. Kommunen tar det vidare. Du får inget besked i efterhand.',
  reports: 'Varje samtal rapporteras när det har avslutats. Månadens siffror lämnas den femte vardagen.',
  testCalls: 'Första måndagen i varje månad kl. 10.00, med läget test.',
  contactForChanges: 'Kommunens säkerhetsfunktion, 031-390 06 00. Ändringar lämnas skriftligt av den som är A-behörig.',
};

/** A fire is for 112 as well, and more is asked about crowds and music. */
export const secondTexts: Texts = {
  ...firstTexts,
  emergency112: {
    ...firstTexts.emergency112,
    when: [
      ...firstTexts.emergency112.when,
      { id: 'fire-going-on', categories: ['fireFireworks'], ongoing: ['yes'] },
      { id: 'trespass-danger-unknown', categories: ['trespass'], ongoing: ['yes'], danger: ['unknown'] },
    ],
    inform: [tellDecisionFunction('Ett samtal har kopplats till 112.')],
  },
  questions: {
    ...firstTexts.questions,
    byCategory: [
      ...firstTexts.questions.byCategory,
      { category: 'gathering', questions: ['Ungefär hur många är på platsen?', 'Blir det fler?'] },
      { category: 'noiseMusic', questions: ['Kommer ljudet från en bil, en båt eller en högtalare?'] },
    ],
  },
};

/** What is asked is shorter, and the callers learn that somebody reads every call. */
export const thirdTexts: Texts = {
  ...secondTexts,
  questions: {
    ...secondTexts.questions,
    mandatory: [
      'Vad har hänt?', 'Var är det?', 'Pågår det nu, eller när hände det?', 'Är någon i fara, eller har någon vapen?',
      'Får kommunen ringa upp dig?',
    ],
  },
  feedbackToCaller: 'Tack för att du ringde. Kommunen läser och följer upp varje samtal.',
  reports: 'Varje samtal rapporteras direkt, även medan det pågår. Månadens siffror lämnas den tredje vardagen.',
};
