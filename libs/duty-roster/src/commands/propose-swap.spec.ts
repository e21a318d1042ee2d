// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { FRIDAY_SHIFT, givenRoster, rosterEvents, SATURDAY_SHIFT, staffedRoster } from '@fyrvakt/testing';
import { proposeSwap } from './propose-swap.js';

const anna = { actor: { id: 'anna' } };
const body = { gives: FRIDAY_SHIFT, to: 'bo', takes: SATURDAY_SHIFT };

describe('Propose swap', () => {
  it('asks the other', () =>
    givenRoster(...staffedRoster).when(proposeSwap, body, anna).then({ type: 'SwapProposed', data: { swapId: 'id-1', from: 'anna', ...body } }));

  it('can ask for nothing in return', () =>
    givenRoster(...staffedRoster).when(proposeSwap, { gives: FRIDAY_SHIFT, to: 'bo' }, anna).then({
      type: 'SwapProposed', data: { swapId: 'id-1', from: 'anna', to: 'bo', gives: FRIDAY_SHIFT },
    }));

  it.each([
    [{ to: 'anna' }, 'roster/with-yourself', '/to'],
    [{ gives: SATURDAY_SHIFT }, 'roster/not-yours', '/gives'],
    [{ takes: FRIDAY_SHIFT }, 'roster/not-theirs', '/takes'],
    [{ gives: { ...FRIDAY_SHIFT, unit: 'BV1' } }, 'roster/shift-unknown', '/gives'],
  ])('is refused with %j', (change, code, pointer) =>
    givenRoster(...staffedRoster)
      .when(proposeSwap, { ...body, ...change }, anna)
      .refused(code, pointer));

  it('is refused to give a shift to somebody who works it already, or to take one that one works oneself', () => {
    const both = (shift: typeof FRIDAY_SHIFT) => rosterEvents.shiftOverridden({
      override: { id: 'o3', kind: 'replace', reason: 'other', shift, becomes: { ...shift, staff: ['anna', 'bo'] } },
    });
    givenRoster(...staffedRoster, both(FRIDAY_SHIFT)).when(proposeSwap, body, anna).refused('roster/works-already', '/gives');
    givenRoster(...staffedRoster, both(SATURDAY_SHIFT)).when(proposeSwap, body, anna).refused('roster/works-already', '/takes');
  });

  it('is refused for a shift that has started, that is offered already, or by a program', () => {
    givenRoster(...staffedRoster).when(proposeSwap, body, { ...anna, now: FRIDAY_SHIFT.start }).refused('roster/shift-started', '/gives');
    givenRoster(...staffedRoster, rosterEvents.swapProposed()).when(proposeSwap, body, anna).refused('roster/swap-open', '/gives');
    givenRoster(...staffedRoster).when(proposeSwap, body, { actor: { id: 'anna', kind: 'client' } }).refused('roster/person-needed');
  });
});
