// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { dutyAfter, givenRoster, rosterEvents } from '@fyrvakt/testing';
import { removeUnit } from './remove-unit.js';

const established = rosterEvents.rosterEstablished();

describe('Remove unit', () => {
  it('takes its shifts with it', () => {
    givenRoster(established).when(removeUnit, { unit: 'FT1' }).then({ type: 'UnitRemoved', data: { unit: 'FT1' } });
    expect(dutyAfter(established, rosterEvents.unitRemoved()).onDuty('2026-11-27T20:00:00.000Z').map(({ unit }) => unit)).toEqual(['BV1', 'BF1']);
  });

  it('leaves the decision function', () => givenRoster(established).when(removeUnit, { unit: 'BF1' }).refused('roster/unit-decides', '/unit'));

  it('is refused for a unit that is not there', () =>
    givenRoster(established)
      .when(removeUnit, { unit: 'XX9' })
      .refused('roster/unit-unknown', '/unit'));
});
