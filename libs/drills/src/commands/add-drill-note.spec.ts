// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { drillAt, heldDrill, NOW, refusalOf } from '../drill-fixture.js';
import { noDrill } from '../state.js';
import { addDrillNote } from './add-drill-note.js';

describe('Add drill note', () => {
  it('keeps what was learned, also when the drill is over', () => {
    const told = [{ type: 'DrillNoteAdded', data: { noteId: 'id-1', text: 'Numret först.' } }];
    expect(addDrillNote.decide(heldDrill(NOW), { text: 'Numret först.' }, drillAt)).toEqual(told);
    expect(addDrillNote.decide({ ...heldDrill(NOW), endedAt: NOW }, { text: 'Numret först.' }, drillAt)).toEqual(told);
    expect(refusalOf(() => addDrillNote.decide(noDrill, { text: 'x' }, drillAt))).toMatchObject({ code: 'drill/not-found' });
  });
});
