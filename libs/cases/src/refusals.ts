// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Rejection, type RefusalTexts } from '@fyrvakt/kernel';

/** Every reason for which a command on a case can be refused, with what to tell the person. */
export const caseRefusals = {
  'case/not-found': { sv: 'Händelsen finns inte.', en: 'There is no such case.' },
  'case/closed': { sv: 'Händelsen är avslutad. Öppna den igen först.', en: 'The case is closed. Reopen it first.' },
  'case/not-closed': { sv: 'Händelsen är inte avslutad.', en: 'The case is not closed.' },
  'case/reference-taken': {
    sv: 'Referensen hör redan till ett annat samtal. Kontrollera referensen.',
    en: 'The reference already belongs to another call. Check the reference.',
  },
  'decision/none-requested': {
    sv: 'Ingen har bett beslutsfunktionen om ett beslut. Begär beslut först.',
    en: 'Nobody has asked the decision function to decide. Request a decision first.',
  },
  'decision/already-made': { sv: 'Beslutet är redan fattat.', en: 'The decision has already been made.' },
  'shift/unknown': {
    sv: 'Passet finns inte i planen. Välj ett pass som finns.',
    en: 'The shift is not in the plan. Choose one that is.',
  },
  'shift/already-started': {
    sv: 'Passet har redan börjat. Välj ett pass som ligger framåt i tiden.',
    en: 'The shift has already started. Choose one that lies ahead.',
  },
} as const satisfies RefusalTexts;

export type CaseRefusal = keyof typeof caseRefusals;

/** Refuses, naming the field to blame where there is one (JSON Pointer into the body). */
export const refuse = (code: CaseRefusal, pointer?: string): never => {
  throw new Rejection<CaseRefusal>(code, pointer);
};
