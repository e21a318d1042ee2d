// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { caseCommand, mustExist } from '../policies.js';
import { refuse } from '../refusals.js';
import { IsInnerId, IsProse } from './bodies.js';

export class CorrectNoteBody {
  @Describe('Vilken anteckning', 'Which note')
  @IsInnerId()
  noteId!: string;

  @Describe('Hela den nya texten', 'The whole new text')
  @IsProse(4000)
  text!: string;
}

/** Says it better. What was written before stays in the record. */
export const correctNote = caseCommand({
  body: CorrectNoteBody,
  permission: 'cases:handle',
  summary: { sv: 'Rätta en anteckning', en: 'Correct a note' },
  example: { noteId: '018f0000-0000-7000-8000-0000000000cc', text: 'Ringde tillbaka kl. 9.30.' },
  decide(state, { noteId, text }) {
    if (!mustExist(state).notes.includes(noteId)) refuse('note/unknown', '/noteId');
    return [{ type: 'NoteCorrected', data: { noteId, text } }];
  },
});
