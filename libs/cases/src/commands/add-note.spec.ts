// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { addNote } from './add-note.js';

describe('Add note', () => {
  it('keeps the note, on a closed case too', () => {
    givenCase(events.callReceived(), events.caseClosed()).when(addNote, { text: 'Ringde tillbaka.' })
      .then({ type: 'NoteAdded', data: { noteId: 'id-1', text: 'Ringde tillbaka.' } });
  });

  it('is refused on a case that does not exist', () => {
    givenCase().when(addNote, { text: 'Ringde tillbaka.' }).refused('case/not-found');
  });
});
