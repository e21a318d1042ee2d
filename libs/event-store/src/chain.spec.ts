// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { linkOf } from './chain.js';

const event = { id: '0198c5a4-0000-5000-8000-000000000001', type: 'CallReceived', meta: '{"schema":1}', data: '{"category":"belysning"}' };

describe('linkOf', () => {
  it('gives the links that the format promises, worked out once with a second program', () => {
    const first = linkOf(undefined, 'case-1', 0, event);
    expect(first).toBe('177e3318c37273c85991555e8dced82f3c14074f90e049a5965bfebd75389e7b');
    expect(linkOf(first, 'case-1', 1, event)).toBe('ad95ec7c15d65e0f0ea1522f5398f083b83ca528020985fb9ee5e7d15410f5d7');
  });

  it.each([
    ['stream', linkOf(undefined, 'case-2', 0, event)],
    ['revision', linkOf(undefined, 'case-1', 1, event)],
    ['id', linkOf(undefined, 'case-1', 0, { ...event, id: '0198c5a4-0000-5000-8000-000000000002' })],
    ['type', linkOf(undefined, 'case-1', 0, { ...event, type: 'CallRecieved' })],
    ['meta', linkOf(undefined, 'case-1', 0, { ...event, meta: '{"schema":2}' })],
    ['data', linkOf(undefined, 'case-1', 0, { ...event, data: '{"category":"belysninG"}' })],
    ['previous link', linkOf('00'.repeat(32), 'case-1', 0, event)],
  ])('changes with the %s', (_, link) => {
    expect(link).not.toBe(linkOf(undefined, 'case-1', 0, event));
    expect(link).toMatch(/^[0-9a-f]{64}$/);
  });
});
