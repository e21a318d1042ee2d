// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { percentOf } from './percent.js';

describe('Shares', () => {
  it('never calls a month whole that is not', () => {
    expect([percentOf(1_999, 2_000), percentOf(2_000, 2_000), percentOf(0, 7), percentOf(2, 3)]).toEqual(['99,9', '100', '0', '66,6']);
  });
});
