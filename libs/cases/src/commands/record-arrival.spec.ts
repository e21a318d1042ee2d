// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { recordArrival } from './record-arrival.js';

describe('Record arrival', () => {
  it('says that the unit is on site and when, once', () => {
    givenCase(events.callReceived()).when(recordArrival, { unit: 'FT1', at: '2026-11-22T01:00:00Z' })
      .then({ type: 'ResourceArrived', data: { unit: 'FT1' }, occurredAt: '2026-11-22T01:00:00.000Z' });
    givenCase(events.callReceived(), events.resourceArrived()).when(recordArrival, { unit: 'FT1' }).thenNothing();
  });

  it('is refused for a unit that does not exist', () => {
    givenCase(events.callReceived()).when(recordArrival, { unit: 'XX9' }).refused('unit/unknown', '/unit');
  });
});
