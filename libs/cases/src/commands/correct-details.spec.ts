// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { correctDetails } from './correct-details.js';

describe('Correct details', () => {
  it('corrects what is given and nothing else', () => {
    givenCase(events.callReceived()).when(correctDetails, { description: 'Hög musik.', danger: 'no' })
      .then({ type: 'DetailsCorrected', data: { description: 'Hög musik.', danger: 'no' } });
  });

  it('is refused when nothing is given', () => {
    givenCase(events.callReceived()).when(correctDetails, {}).refused('details/nothing-given');
    givenCase(events.callReceived()).when(correctDetails, { callback: { phone: '070-174 06 05' } }).refused('details/nothing-given');
  });
});
