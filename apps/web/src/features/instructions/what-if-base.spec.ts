// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instruction } from './data.js';
import { baseOf, basesFor, baseThen } from './what-if-base.js';
import { validateInstruction } from './search.js';

const versions = [1, 2, 3].map((version) => ({ version })) as Instruction['versions'];

describe('What a what-if compares with', () => {
  it('is what is in force, unless something else is chosen', () => {
    expect(baseOf({ versions, inForce: 2 }, 3, undefined)).toBe(2);
    expect(baseOf({ versions, inForce: 2 }, 3, 1)).toBe(1);
    expect(baseOf({ versions, inForce: 2 }, 3, 'none')).toBe('none');
  });

  it('is how it went, where what is in force is what is tried, or nothing is', () => {
    expect(baseOf({ versions, inForce: 2 }, 2, undefined)).toBe('none');
    expect(baseOf({ versions }, 3, undefined)).toBe('none');
  });

  it('is never the version itself, nor one that there is not', () => {
    expect(basesFor({ versions }, 2)).toEqual(['none', 3, 1]);
    for (const chosen of [3, 4]) expect(baseOf({ versions, inForce: 2 }, 3, chosen)).toBe(2);
  });

  it('stands in the address', () => {
    for (const base of ['none', 2] as const) expect(validateInstruction({ base: String(base) })).toEqual({ base });
    for (const base of ['', '0', 'all', ['1', '2']]) expect(validateInstruction({ base })).toEqual({});
  });

  it('is told of those that were made', () => {
    const base = { version: 1, digest: '' };
    expect(baseThen('a', {})).toBe('none');
    expect(baseThen('a', { base: { ...base, instructionId: 'a' } })).toBe(1);
    expect(baseThen('a', { base: { ...base, instructionId: 'b' } })).toBeUndefined();
  });
});
