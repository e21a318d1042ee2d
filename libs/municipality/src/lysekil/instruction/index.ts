// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { InstructionContent } from '@fyrvakt/action-instructions';
import type { Bilingual } from '@fyrvakt/kernel';
import { firstRows, secondRows, thirdRows } from './rows.js';
import { DECISION_CALL } from './steps.js';
import { firstTexts, secondTexts, thirdTexts } from './texts.js';

/** A version of the demo town's agreement, with why it was made. */
export interface DemoVersion { readonly content: InstructionContent; readonly because: Bilingual }

const whenNobodyAnswers =
  'Ring beslutsfunktionen var femte minut. Blir det farligt: 112. Skriv vad som hänt, så läses det först nästa morgon.';

/** What the demo town and SOS Alarm have agreed, the oldest first. Everything in it is made up. */
export const instructionName = 'Åtgärdsinstruktion för trygghetstelefonen';
export const instructionVersions: readonly [DemoVersion, DemoVersion, DemoVersion] = [
  {
    because: { sv: 'Den första överenskommelsen.', en: 'The first agreement.' },
    content: {
      ...firstTexts, rules: firstRows,
      fallback: { decisionFunction: { ...DECISION_CALL, attempts: 2, withinMinutes: 20 }, otherwise: 'decisionFunction', whenNobodyAnswers },
    },
  },
  {
    because: {
      sv: 'Sommaren visade att hamnarna behöver egna rader och att väktarna fick för mycket.',
      en: 'Summer showed that the harbours need rows of their own, and that the guards got too much.',
    },
    content: {
      ...secondTexts, rules: secondRows,
      fallback: { decisionFunction: DECISION_CALL, otherwise: 'decisionFunction', whenNobodyAnswers, handoverMarginMinutes: 60 },
    },
  },
  {
    because: {
      sv: 'Ordningsvakter i Norra hamnen, gatuenheten på dagen, och kortare tid för nästa pass att ta emot.',
      en: 'Order guards in Norra hamnen, street workers by day, and less time for the next shift to accept.',
    },
    content: {
      ...thirdTexts, rules: thirdRows,
      fallback: { decisionFunction: DECISION_CALL, otherwise: 'decisionFunction', whenNobodyAnswers, handoverMarginMinutes: 30 },
    },
  },
];
