// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { v5 } from 'uuid';
import { DERIVED, derivedId } from './derived-ids.js';

describe('An id derived from a name', () => {
  it('is the UUIDv5 of the name, whatever the name (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => {
        expect(derivedId(name)).toBe(v5(name, DERIVED));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is what it was when the first events were written', () => {
    expect(derivedId('0b3cf3a4-58b8-5a0e-9d8e-0c4a0a3e9c11:0')).toBe('55c1139b-5961-5172-97f2-5feab5b1c436');
  });
});
