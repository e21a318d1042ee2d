// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { correctPlace } from './correct-place.js';

describe('Correct place', () => {
  it('looks the place up', () => {
    givenCase(events.callReceived()).when(correctPlace, { place: { code: 'lys-nha' } })
      .then({ type: 'PlaceCorrected', data: { place: { text: 'Norra hamnen', code: 'LYS-NHA', area: 'LYS' } } });
  });

  it('adds nothing when it was there already', () => {
    givenCase(events.callReceived()).when(correctPlace, { place: { text: 'Södra hamnen' } }).thenNothing();
  });

  it('is refused on a closed case', () => {
    givenCase(events.callReceived(), events.caseClosed()).when(correctPlace, { place: {} }).refused('case/closed');
  });
});
