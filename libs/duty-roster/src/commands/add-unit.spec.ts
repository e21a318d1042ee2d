// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { givenRoster, rosterEvents } from '@fyrvakt/testing';
import { addUnit } from './add-unit.js';

const established = rosterEvents.rosterEstablished();
const unit = { code: 'OV1', name: 'Ordningsvakter', kind: 'contracted' } as const;

describe('Add unit', () => {
  it('adds it', () => givenRoster(established).when(addUnit, unit).then({ type: 'UnitAdded', data: { unit } }));

  it('is refused for a code that is taken', () =>
    givenRoster(established).when(addUnit, { ...unit, code: 'FT1' }).refused('roster/unit-taken', '/code'));

  it('is refused while the file rules', () => givenRoster().when(addUnit, unit).refused('roster/not-established'));
});
