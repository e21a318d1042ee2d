// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { StoreUnavailable } from './port.js';
import { Turns } from './turns.js';

/** Work that ends when it is told to, and says when it began. */
const piece = (began: string[], name: string) => {
  let end: (error?: Error) => void = () => undefined;
  const work = (): Promise<string> => {
    began.push(name);
    return new Promise((resolve, reject) => (end = (error) => (error ? reject(error) : resolve(name))));
  };
  return { work, end: (error?: Error) => end(error) };
};
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('Taking turns', () => {
  it('lets work on one key go in order, and work on another beside it', async () => {
    const began: string[] = [];
    const [a, b, c] = [piece(began, 'a'), piece(began, 'b'), piece(began, 'c')];
    const turns = new Turns();
    const answers = [turns.take('x', a.work), turns.take('x', b.work), turns.take('y', c.work)];
    await settle();
    expect(began).toEqual(['a', 'c']);
    a.end();
    await settle();
    expect(began).toEqual(['a', 'c', 'b']);
    b.end();
    c.end();
    expect(await Promise.all(answers)).toEqual(['a', 'b', 'c']);
  });

  it('goes on after work that failed, and tells only its own sender', async () => {
    const turns = new Turns();
    const failed = turns.take('x', () => Promise.reject(new Error('no')));
    const next = turns.take('x', async () => 'yes');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('refuses more than may wait, and takes more when there is room', async () => {
    const turns = new Turns(2);
    const first = piece([], 'a');
    const waiting = [turns.take('x', first.work), turns.take('x', async () => 'b')];
    await expect(turns.take('x', async () => 'c')).rejects.toThrow(StoreUnavailable);
    await settle();
    first.end();
    await Promise.all(waiting);
    await settle();
    expect(await turns.take('x', async () => 'd')).toBe('d');
  });
});
