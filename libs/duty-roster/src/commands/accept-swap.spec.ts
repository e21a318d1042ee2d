// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { dutyAfter, FRIDAY_SHIFT, givenRoster, rosterEvents, SATURDAY_SHIFT, staffedRoster } from '@fyrvakt/testing';
import { acceptSwap } from './accept-swap.js';

const given = [...staffedRoster, rosterEvents.swapProposed()];
const bo = { actor: { id: 'bo' } };

describe('Accept swap', () => {
  it('lets both work the other’s shift, and nothing before both have said yes', () => {
    givenRoster(...given).when(acceptSwap, { swapId: 's1' }, bo).then({ type: 'SwapAccepted', data: { swapId: 's1' } });
    expect(dutyAfter(...given).shiftAt('FT1', FRIDAY_SHIFT.start)).toMatchObject({ lane: 'override', staff: ['anna'] });
    const swapped = dutyAfter(...given, rosterEvents.swapAccepted());
    expect(swapped.shiftAt('FT1', FRIDAY_SHIFT.start)).toMatchObject({
      lane: 'swap', staff: ['bo'], because: [{ code: 'replaced', about: 'o-anna' }, { code: 'swapped', about: 's1' }],
    });
    expect(swapped.shiftAt('FT1', SATURDAY_SHIFT.start)?.staff).toEqual(['anna']);
  });

  it('gives way to who is put on the shift afterwards, and holds again when that is taken back', () => {
    const back = rosterEvents.shiftOverridden({
      override: { id: 'o3', kind: 'replace', reason: 'other', shift: FRIDAY_SHIFT, becomes: { ...FRIDAY_SHIFT, staff: ['anna'] } },
    });
    const after = [...given, rosterEvents.swapAccepted(), back];
    const restored = [...after, rosterEvents.overrideWithdrawn({ overrideId: 'o3' })];
    expect(dutyAfter(...after).shiftAt('FT1', FRIDAY_SHIFT.start)?.staff).toEqual(['anna']);
    expect(dutyAfter(...restored).shiftAt('FT1', FRIDAY_SHIFT.start)?.staff).toEqual(['bo']);
  });

  it('is refused by anybody but the one who was asked', () => {
    givenRoster(...given).when(acceptSwap, { swapId: 's1' }, { actor: { id: 'anna' } }).refused('roster/not-asked', '/swapId');
    givenRoster(...given).when(acceptSwap, { swapId: 's1' }).refused('roster/not-asked', '/swapId');
  });

  it('is refused when it is settled, unknown, or the shift has gone to somebody else', () => {
    givenRoster(...given, rosterEvents.swapDeclined()).when(acceptSwap, { swapId: 's1' }, bo).refused('roster/swap-settled', '/swapId');
    givenRoster(...given).when(acceptSwap, { swapId: 's9' }, bo).refused('roster/swap-unknown', '/swapId');
    const gone = rosterEvents.shiftOverridden({
      override: { id: 'o3', kind: 'replace', reason: 'other', shift: FRIDAY_SHIFT, becomes: { ...FRIDAY_SHIFT, staff: ['cim'] } },
    });
    givenRoster(...given, gone).when(acceptSwap, { swapId: 's1' }, bo).refused('roster/not-theirs', '/swapId');
    const joined = rosterEvents.shiftOverridden({
      override: { id: 'o3', kind: 'replace', reason: 'other', shift: FRIDAY_SHIFT, becomes: { ...FRIDAY_SHIFT, staff: ['anna', 'bo'] } },
    });
    givenRoster(...given, joined).when(acceptSwap, { swapId: 's1' }, bo).refused('roster/works-already', '/swapId');
  });
});
