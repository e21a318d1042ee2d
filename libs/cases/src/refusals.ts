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
  'case/same-case': { sv: 'En händelse kan inte kopplas till sig själv.', en: 'A case cannot be tied to itself.' },
  'case/call-not-followed-up': {
    sv: 'Samtalet är inte uppföljt. Följ upp det först.',
    en: 'The call has not been followed up. Follow it up first.',
  },
  'case/notification-not-followed-up': {
    sv: 'En kontakt med en resurs är inte uppföljd. Följ upp den först.',
    en: 'A contact with a unit has not been followed up. Follow it up first.',
  },
  'case/decision-not-followed-up': {
    sv: 'Ett beslut är inte uppföljt. Följ upp det först.',
    en: 'A decision has not been followed up. Follow it up first.',
  },
  'case/deferral-not-followed-up': {
    sv: 'Det som lämnades till nästa pass är inte uppföljt. Följ upp det först.',
    en: 'What was left to the next shift has not been followed up. Follow it up first.',
  },
  'case/action-not-followed-up': {
    sv: 'Det som gjordes på platsen är inte uppföljt. Följ upp det först.',
    en: 'What was done on the spot has not been followed up. Follow it up first.',
  },
  'question/unknown': { sv: 'Frågan finns inte i händelsen.', en: 'The question is not in the case.' },
  'question/already-answered': {
    sv: 'Frågan är redan besvarad. Skriv en anteckning om det finns mer att säga.',
    en: 'The question has already been answered. Write a note if there is more to say.',
  },
  'instruction/none': { sv: 'Ingen åtgärdsinstruktion gäller för händelsen.', en: 'No action instruction holds for the case.' },
  'instruction/no-reason': { sv: 'Skriv varför ni gör på annat sätt.', en: 'Write why you do it otherwise.' },
  'category/unknown': { sv: 'Kategorin finns inte. Välj en i listan.', en: 'There is no such category. Choose one from the list.' },
  'unit/unknown': { sv: 'Enheten finns inte. Välj en i listan.', en: 'There is no such unit. Choose one from the list.' },
  'notification/unknown': { sv: 'Kontakten finns inte i händelsen.', en: 'The contact is not in the case.' },
  'notification/already-answered': { sv: 'Enheten har redan svarat.', en: 'The unit has already answered.' },
  'notification/not-yet-expired': { sv: 'Enheten har fortfarande tid att svara.', en: 'The unit still has time to answer.' },
  'decision/still-open': {
    sv: 'Beslutsfunktionen har inte beslutat än. Fatta beslutet först.',
    en: 'The decision function has not decided yet. Make the decision first.',
  },
  'decision/none-requested': {
    sv: 'Ingen har bett beslutsfunktionen om ett beslut. Begär beslut först.',
    en: 'Nobody has asked the decision function to decide. Request a decision first.',
  },
  'decision/by-itself': {
    sv: 'Beslutsfunktionen beslutar och kontaktas inte av sitt eget beslut. Välj andra enheter.',
    en: 'The decision function decides, and is not contacted by its own decision. Choose other units.',
  },
  'shift/unknown': {
    sv: 'Passet finns inte i planen. Välj ett pass som finns.',
    en: 'The shift is not in the plan. Choose one that is.',
  },
  'shift/already-started': {
    sv: 'Passet har redan börjat. Välj ett pass som ligger framåt i tiden.',
    en: 'The shift has already started. Choose one that lies ahead.',
  },
  'shift/unit-twice': {
    sv: 'Enheten finns med två gånger. Välj ett pass för varje enhet.',
    en: 'The unit is there twice. Choose one shift for each unit.',
  },
  'handover/unknown': { sv: 'Inget har lämnats till enheten i den här händelsen.', en: 'Nothing in this case has been left to the unit.' },
  'handover/already-returned': {
    sv: 'Enheten har redan lämnat tillbaka händelsen.',
    en: 'The unit has already handed the case back.',
  },
  'handover/not-yet-due': { sv: 'Passet har fortfarande tid att ta emot.', en: 'The shift still has time to accept.' },
  'referral/unknown': { sv: 'Mottagaren finns inte. Välj en i listan.', en: 'There is no such receiver. Choose one from the list.' },
  'action/unknown': { sv: 'Åtgärden finns inte. Välj en i listan.', en: 'There is no such action. Choose one from the list.' },
  'outcome/unknown': { sv: 'Resultatet finns inte. Välj ett i listan.', en: 'There is no such outcome. Choose one from the list.' },
  'measure/unknown': { sv: 'Insatsen finns inte. Välj en i listan.', en: 'There is no such measure. Choose one from the list.' },
  'resource/not-on-site': { sv: 'Enheten är inte på platsen.', en: 'The unit is not on site.' },
  'follow-up/nothing-owed': { sv: 'Allt är redan uppföljt.', en: 'Everything has already been followed up.' },
  'follow-up/not-owed': {
    sv: 'Det som ska följas upp finns inte, eller är redan uppföljt.',
    en: 'What is to be followed up is not there, or has been followed up already.',
  },
  'follow-up/not-later': {
    sv: 'Den nya dagen måste ligga framåt i tiden och efter den dag som gäller nu.',
    en: 'The new day must lie ahead, and after the day that holds now.',
  },
  'follow-up/unknown': { sv: 'Uppföljningen finns inte i händelsen.', en: 'The review is not in the case.' },
  'note/unknown': { sv: 'Anteckningen finns inte i händelsen.', en: 'The note is not in the case.' },
  'details/nothing-given': { sv: 'Skriv det som ska rättas.', en: 'Write what is to be corrected.' },
} as const satisfies RefusalTexts;

export type CaseRefusal = keyof typeof caseRefusals;

/** Refuses, naming the field to blame where there is one (JSON Pointer into the body). */
export const refuse = (code: CaseRefusal, pointer?: string): never => {
  throw new Rejection<CaseRefusal>(code, pointer);
};
