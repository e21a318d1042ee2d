// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Rejection, type RefusalTexts } from '@fyrvakt/kernel';

/** Every reason for which a command on an instruction can be refused, with what to tell the person. */
export const instructionRefusals = {
  'instruction/not-found': { sv: 'Instruktionen finns inte.', en: 'There is no such instruction.' },
  'instruction/other-version': {
    sv: 'Det är en annan version som gäller nu. Läs den först.',
    en: 'It is another version by now. Read that one first.',
  },
  'instruction/retired': {
    sv: 'Instruktionen är avslutad, eller ska sluta gälla vid en tid som är bestämd. Skriv en ny.',
    en: 'The instruction has been retired, or is to be at a time that is set. Write a new one.',
  },
  'instruction/draft-exists': {
    sv: 'Det finns redan en version som inte är publicerad. Ändra den i stället.',
    en: 'There is a version already that has not been published. Change that one instead.',
  },
  'instruction/not-a-draft': {
    sv: 'Versionen är inte ett utkast. Den måste tas tillbaka innan den kan ändras.',
    en: 'The version is not a draft. It must be taken back before it can be changed.',
  },
  'instruction/not-submitted': {
    sv: 'Versionen är inte skickad för godkännande.',
    en: 'The version has not been submitted for approval.',
  },
  'instruction/already-published': {
    sv: 'Versionen är publicerad och ändras aldrig mer. Skriv en ny version.',
    en: 'The version is published and never changes again. Write a new version.',
  },
  'instruction/has-errors': {
    sv: 'Versionen har fel som måste rättas först.',
    en: 'The version has errors that must be put right first.',
  },
  'instruction/own-draft': {
    sv: 'Du har skrivit i den här versionen. Någon annan måste godkänna den.',
    en: 'You have written in this version. Someone else must approve it.',
  },
  'instruction/same-approver': {
    sv: 'Du har godkänt för den andra parten. Två olika personer måste godkänna.',
    en: 'You have approved for the other party. Two different people must approve.',
  },
  'instruction/person-needed': {
    sv: 'Bara en person kan godkänna en instruktion.',
    en: 'Only a person can approve an instruction.',
  },
  'instruction/not-approved': {
    sv: 'Både kommunen och SOS Alarm måste ha godkänt versionen.',
    en: 'Both the municipality and SOS Alarm must have approved the version.',
  },
  'instruction/effective-in-the-past': {
    sv: 'Tiden har redan passerat. Välj en tid framåt.',
    en: 'The time has passed already. Choose one that lies ahead.',
  },
  'instruction/effective-before-previous': {
    sv: 'En tidigare version börjar gälla senare än så. Välj en tid efter den.',
    en: 'An earlier version takes effect later than that. Choose a time after it.',
  },
  'instruction/not-published': {
    sv: 'Versionen är inte publicerad.',
    en: 'The version is not published.',
  },
  'instruction/in-force-already': {
    sv: 'Versionen har redan börjat gälla. Publicera en ny, eller avsluta instruktionen.',
    en: 'The version has taken effect already. Publish a new one, or retire the instruction.',
  },
  'instruction/retirement-requested': {
    sv: 'Kommunen har redan sagt att instruktionen ska avslutas. SOS Alarm har inte svarat än.',
    en: 'The municipality has said already that the instruction is to be retired. SOS Alarm has not answered yet.',
  },
  'instruction/retirement-not-requested': {
    sv: 'Kommunen har inte sagt att instruktionen ska avslutas.',
    en: 'The municipality has not said that the instruction is to be retired.',
  },
  'instruction/what-if-not-found': {
    sv: 'Provet finns inte, eller är inte klart. Gör ett nytt.',
    en: 'There is no such what-if, or it is not done. Make a new one.',
  },
  'instruction/what-if-of-other-contents': {
    sv: 'Utkastet har ändrats sedan provet, eller provet gällde något annat. Gör ett nytt.',
    en: 'The draft has changed since the what-if, or it was about something else. Make a new one.',
  },
  'instruction/rule-unknown': { sv: 'Regeln finns inte i instruktionen.', en: 'The rule is not in the instruction.' },
} as const satisfies RefusalTexts;

export type InstructionRefusal = keyof typeof instructionRefusals;

/** Refuses, naming the field to blame where there is one (JSON Pointer into the body). */
export const refuse = (code: InstructionRefusal, pointer?: string): never => {
  throw new Rejection<InstructionRefusal>(code, pointer);
};
