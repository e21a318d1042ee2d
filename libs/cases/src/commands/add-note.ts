// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { caseCommand, mustExist, toldAt } from '../policies.js';
import { HappenedBody, IsProse } from './bodies.js';

export class AddNoteBody extends HappenedBody {
  @Describe('Det du skriver kan bli en allmän handling.', 'What you write can become a public record.')
  @IsProse(4000)
  text!: string;
}

/** Says something about the case. The same note can be written twice; the same command is heard once. */
export const addNote = caseCommand({
  body: AddNoteBody,
  permission: 'cases:handle',
  summary: { sv: 'Skriv en anteckning', en: 'Write a note' },
  example: { text: 'Ringde tillbaka kl. 9.' },
  commutes: true,
  decide(state, body, at) {
    mustExist(state);
    return [{ type: 'NoteAdded', data: { noteId: at.newId(), text: body.text }, ...toldAt(at, body.at) }];
  },
});
