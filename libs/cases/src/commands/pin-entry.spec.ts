// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { pinEntry } from './pin-entry.js';

describe('Pin entry', () => {
  it('pins and unpins, each once', () => {
    const pinned = [events.callReceived(), events.entryPinned({ entry: 'e1', pinned: true })];
    givenCase(events.callReceived())
      .when(pinEntry, { entry: 'e1', pinned: true }).then({ type: 'EntryPinned', data: { entry: 'e1', pinned: true } });
    givenCase(...pinned).when(pinEntry, { entry: 'e1', pinned: true }).thenNothing();
    givenCase(...pinned).when(pinEntry, { entry: 'e1', pinned: false }).then({ type: 'EntryPinned', data: { entry: 'e1', pinned: false } });
  });
});
