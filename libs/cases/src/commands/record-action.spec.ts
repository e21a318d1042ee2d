// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { recordAction } from './record-action.js';

describe('Record action', () => {
  const body = { reference: 'a-1', unit: 'FT1', code: 'talkedToPeople', note: 'Sänkte musiken.' };

  it('says what was done, and owes it a follow-up', () => {
    givenCase(events.callReceived()).when(recordAction, body)
      .then({ type: 'ActionTaken', data: { actionId: 'action:a-1', ...body, followUpDue: '2026-11-27' } });
  });

  it('adds nothing for a reference that is known', () => {
    givenCase(events.callReceived(), events.actionTaken({ reference: 'a-1' })).when(recordAction, body).thenNothing();
  });

  it('is refused for what the lists do not have', () => {
    givenCase(events.callReceived()).when(recordAction, { ...body, code: 'sang' }).refused('action/unknown', '/code');
    givenCase(events.callReceived()).when(recordAction, { ...body, unit: 'XX9' }).refused('unit/unknown', '/unit');
  });
});
