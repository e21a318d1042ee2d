// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { mapHostsOf } from '../app.js';
import { securityHeaders } from './security-headers.js';

const policyOf = (others?: readonly string[]): string => securityHeaders(true, others)['content-security-policy'] ?? '';

describe('What pages may fetch', () => {
  it('is ours alone, until a map is named, and then that and no more', () => {
    expect(policyOf()).toContain("img-src 'self' data:; font-src 'self'; connect-src 'self'; ");
    const hosts = mapHostsOf({
      mapBackground: { kind: 'style', url: 'https://kartor.example.se/stil.json?nyckel=1' },
      mapHosts: ['https://rutor.example.se', 'https://kartor.example.se'],
    });
    const both = 'https://kartor.example.se https://rutor.example.se';
    expect(policyOf(hosts)).toContain(`img-src 'self' data: ${both}; font-src 'self'; connect-src 'self' ${both}; `);
    expect(policyOf(hosts)).toContain("script-src 'self'; style-src 'self'; ");
  });

  it('is ours alone where the map is, and where none is drawn', () => {
    expect(mapHostsOf({ mapBackground: { kind: 'tiles', url: '/rutor/{z}/{x}/{y}.png' }, mapHosts: [] })).toEqual([]);
    expect(mapHostsOf({ mapBackground: undefined, mapHosts: ['https://rutor.example.se'] })).toEqual([]);
  });
});
