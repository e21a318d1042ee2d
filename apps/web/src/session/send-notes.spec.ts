// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Problem, Unreachable } from '../api/problem.js';
import { keepNote, waitingOf, type WaitingNote } from './outbox.js';
import { deliver } from './send-notes.js';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  // As the browser's: what is kept is also listed.
  const listed = new Proxy(storage, {
    ownKeys: () => [...kept.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
  Object.defineProperty(globalThis, 'localStorage', { value: listed, configurable: true });
});

const write = (key: string, at: string, by = 'me'): void => {
  keepNote({ key, by, caseId: `case of ${key}`, text: `text of ${key}`, at });
};
const left = (): string[] => waitingOf('me').map(({ key }) => key);

describe('Notes that wait', () => {
  it('are sent in the order in which they were written, and wait no longer', async () => {
    write('b', '2026-11-22T02:14:00Z');
    write('a', '2026-11-22T02:13:00Z');
    write('c', '2026-11-22T02:15:00Z', 'somebody else');
    const sent: WaitingNote[] = [];
    expect(await deliver(waitingOf('me'), async (note) => void sent.push(note))).toEqual(['case of a', 'case of b']);
    expect(sent.map(({ text }) => text)).toEqual(['text of a', 'text of b']);
    expect(left()).toEqual([]);
    expect(waitingOf('somebody else')).toHaveLength(1);
  });

  it.each([
    ['no answer', new Unreachable('')], ['a busy server', new Problem({ status: 503 })], ['a session that has ended', new Problem({ status: 401 })],
    ['too many at once', new Problem({ status: 429 })],
  ])('wait on after %s, and those behind them too', async (_, error) => {
    write('a', '2026-11-22T02:13:00Z');
    write('b', '2026-11-22T02:14:00Z');
    const tried: string[] = [];
    await deliver(waitingOf('me'), ({ key }) => {
      tried.push(key);
      return Promise.reject(error);
    });
    expect(tried).toEqual(['a']);
    expect(left()).toEqual(['a', 'b']);
  });

  it('say why they were refused, and hold up no other', async () => {
    write('a', '2026-11-22T02:13:00Z');
    write('b', '2026-11-22T02:14:00Z');
    const refuseFirst = ({ key }: WaitingNote): Promise<void> =>
      key === 'a' ? Promise.reject(new Problem({ status: 404, title: 'Finns inte' })) : Promise.resolve();
    expect(await deliver(waitingOf('me'), refuseFirst)).toEqual(['case of b']);
    expect(waitingOf('me')).toMatchObject([{ key: 'a', text: 'text of a', refused: 'Finns inte' }]);
    expect(await deliver(waitingOf('me'), () => Promise.resolve())).toEqual([]);
  });
});
