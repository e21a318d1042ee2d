// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsString, Matches, MaxLength } from 'class-validator';
import { drillCommand, mustExist } from '../policies.js';

export class AddDrillNoteBody {
  @Describe('Vad ni lärde er', 'What you learned')
  @IsString() @Matches(/\S/) @MaxLength(4000)
  text!: string;
}

/** What those who drilled learned, during the drill or when they talk it through. */
export const addDrillNote = drillCommand({
  body: AddDrillNoteBody,
  permission: 'drills:run',
  summary: { sv: 'Skriv en lärdom', en: 'Write what was learned' },
  example: { text: 'Numret till fältteamet måste stå först.' },
  decide(state, { text }, at) {
    mustExist(state);
    return [{ type: 'DrillNoteAdded', data: { noteId: at.newId(), text } }];
  },
});
