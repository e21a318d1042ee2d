// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';

import { canonicalJson } from './canonical-json.js';

describe('canonicalJson', () => {
  it('sorts keys by UTF-16 code units at every level, as RFC 8785 section 3.2.3 shows', () => {
    const names = {
      '\u20ac': 'Euro', '\r': 'CR', '\ufb33': 'Dalet', '1': 'One', '\ud83d\ude00': 'Smile', '\u0080': 'Control', '\u00f6': 'ö',
    };
    expect(canonicalJson(names)).toBe(
      '{"\\r":"CR","1":"One","\u0080":"Control","\u00f6":"ö","\u20ac":"Euro","\ud83d\ude00":"Smile","\ufb33":"Dalet"}',
    );
    expect(canonicalJson({ b: [{ z: 1, a: 2 }], a: null })).toBe('{"a":null,"b":[{"a":2,"z":1}]}');
  });

  it('writes numbers as RFC 8785 section 3.2.2 shows', () => {
    expect(canonicalJson([333333333.33333329, 1e30, 4.5, 2e-3, 1e-27, -0])).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27,0]');
  });

  it('leaves out properties that are undefined and reads class instances by their own fields', () => {
    class Body {
      place = 'Gullmarsvägen';
      floor?: number = undefined;
    }
    expect(canonicalJson(new Body())).toBe('{"place":"Gullmarsvägen"}');
  });

  it.each([
    [Number.NaN, '/a/0'],
    [Number.POSITIVE_INFINITY, '/a/0'],
    [10n, '/a/0'],
    [undefined, '/a/0'],
    [() => 1, '/a/0'],
    [Symbol('x'), '/a/0'],
    [new Date(0), '/a/0'],
    [new Map([[1, 2]]), '/a/0'],
    [Buffer.from('x'), '/a/0'],
  ])('refuses %p and says where', (value, pointer) => {
    expect(() => canonicalJson({ a: [value] })).toThrow(TypeError);
    expect(() => canonicalJson({ a: [value] })).toThrow(pointer);
  });

  it('refuses a cycle', () => {
    const cycle: { self?: object } = {};
    cycle.self = cycle;
    expect(() => canonicalJson(cycle)).toThrow('in a cycle');
  });

  it('reads back as the same value and does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        const turned = JSON.parse(text, (_, part: unknown) =>
          part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).reverse()) : part,
        ) as unknown;
        expect(canonicalJson(turned)).toBe(text);
      }),
    );
  });
});
