// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { monthAfter, percentOf } from './months.js';

describe('Months and shares', () => {
  it('passes the turn of the year', () => {
    expect([monthAfter('2026-01', -1), monthAfter('2026-12', 1), monthAfter('2026-11', 0)]).toEqual(['2025-12', '2027-01', '2026-11']);
  });

  it('never calls a month whole that is not', () => {
    expect([percentOf(1_999, 2_000), percentOf(2_000, 2_000), percentOf(0, 7), percentOf(2, 3)]).toEqual(['99,9', '100', '0', '66,6']);
  });
});
