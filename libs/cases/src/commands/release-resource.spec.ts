// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { events, givenCase } from '@fyrvakt/testing';
import { releaseResource } from './release-resource.js';

describe('Release resource', () => {
  it('says that the unit has left', () => {
    givenCase(events.callReceived(), events.resourceArrived())
      .when(releaseResource, { unit: 'FT1' }).then({ type: 'ResourceReleased', data: { unit: 'FT1' } });
  });

  it('is refused for a unit that is not there, or no longer', () => {
    givenCase(events.callReceived()).when(releaseResource, { unit: 'FT1' }).refused('resource/not-on-site', '/unit');
    givenCase(events.callReceived(), events.resourceArrived(), events.resourceReleased()).when(releaseResource, { unit: 'FT1' })
      .refused('resource/not-on-site', '/unit');
  });
});
