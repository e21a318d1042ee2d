// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { givenRoster, rosterAfter, rosterEvents } from '@fyrvakt/testing';
import { changeUnit } from './change-unit.js';

const established = rosterEvents.rosterEstablished();

describe('Change unit', () => {
  it('gives it another name, and keeps how it is reached', () => {
    const unit = { code: 'FT1', name: 'Fältgruppen', kind: 'own', onCall: true } as const;
    givenRoster(established).when(changeUnit, unit).then({ type: 'UnitChanged', data: { unit } });
    expect(rosterAfter(established, rosterEvents.unitChanged({ unit })).units[0]).toMatchObject({ ...unit, channels: [{ channel: 'phone' }] });
  });

  it('does not take the decision from the decision function', () =>
    givenRoster(established).when(changeUnit, { code: 'BF1', name: 'TiB', kind: 'own' }).refused('roster/unit-decides', '/kind'));

  it('is refused for a unit that is not there', () =>
    givenRoster(established).when(changeUnit, { code: 'XX9', name: 'X', kind: 'own' }).refused('roster/unit-unknown', '/code'));
});
