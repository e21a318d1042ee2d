// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { correctNote } from './correct-note.js';

describe('Correct note', () => {
  const body = { noteId: 'm1', text: 'Ringde tillbaka kl. 9.' };

  it('says it better', () => {
    givenCase(events.callReceived(), events.noteAdded()).when(correctNote, body).then({ type: 'NoteCorrected', data: body });
  });

  it('is refused for a note that is not there', () => {
    givenCase(events.callReceived()).when(correctNote, body).refused('note/unknown', '/noteId');
  });
});
