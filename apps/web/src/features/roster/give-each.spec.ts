// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { giveEach } from './give-each.js';

describe('Several changes of the roster', () => {
  const given: [string, number][] = [];
  const give = async (order: string, on: number): Promise<number> => {
    given.push([order, on]);
    return on + 1;
  };
  beforeEach(() => void given.splice(0));

  it('stand on each other', async () => {
    await giveEach(['plan', 'end'], 7, new Map(), give);
    expect(given).toEqual([['plan', 7], ['end', 8]]);
  });

  it('are not made twice, where the second was refused because somebody came in between', async () => {
    const done = new Map<string, number>();
    const refuse = (order: string, on: number): Promise<number> => (order === 'end' ? Promise.reject(new Error('changed')) : give(order, on));
    await expect(giveEach(['plan', 'end'], 7, done, refuse)).rejects.toThrow('changed');
    await giveEach(['plan', 'end'], 12, done, give);
    expect(given).toEqual([['plan', 7], ['end', 12]]);
    await giveEach(['plan', 'end'], 13, done, give);
    expect(given.slice(2)).toEqual([['plan', 13], ['end', 14]]);
  });

  it('stand on what was made the first time, where the second was refused for what it was', async () => {
    const done = new Map([['[0,"plan"]', 8]]);
    await giveEach(['plan', 'end'], 7, done, give);
    expect(given).toEqual([['end', 8]]);
  });
});
