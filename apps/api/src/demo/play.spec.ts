// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Play, type Pace } from './play.js';
import type { Played, Simulator } from './simulator-process.js';

const promised = <Value>() => {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((done) => { resolve = done; });
  return { promise, resolve };
};

/** Simulators that do nothing, and what was asked of them. */
const stage = () => {
  const asked: { readonly history: boolean; readonly pace: Pace }[] = [];
  const running: { end: () => void; history: (played?: Played) => void }[] = [];
  const launch = (what: { readonly history: boolean; readonly pace: Pace }): Simulator => {
    const [history, ended] = [promised<Played | undefined>(), promised<void>()];
    asked.push(what);
    running.push({ end: ended.resolve, history: history.resolve });
    if (!what.history) history.resolve(undefined);
    return { history: history.promise, ended: ended.promise, stop: async () => ended.resolve() };
  };
  return { asked, running, launch, play: new Play() };
};

describe('The play of a demonstration', () => {
  it('cannot be directed while the history is played, and goes on by itself after', async () => {
    const { play, launch, running } = stage();
    expect(play.state).toBeUndefined();
    const begun = play.begin(launch, { history: true, live: true });
    expect(await play.set(false, 10)).toEqual({ state: 'history', pace: 1 });
    running[0]?.history({ played: true, calls: 1, steps: 1, requests: 1, seconds: 1 });
    expect(await begun).toMatchObject({ played: true });
    expect(play.state).toEqual({ state: 'playing', pace: 1 });
  });

  it('stops, goes on and changes its pace', async () => {
    const { play, launch, asked } = stage();
    await play.begin(launch, { history: false, live: false });
    expect(play.state).toEqual({ state: 'stopped', pace: 1 });
    expect(await play.set(true, 1)).toEqual({ state: 'playing', pace: 1 });
    expect(await play.set(true, 10)).toEqual({ state: 'playing', pace: 10 });
    expect(await play.set(true, 10)).toEqual({ state: 'playing', pace: 10 });
    expect(await play.set(false, 3)).toEqual({ state: 'stopped', pace: 3 });
    expect(asked).toEqual([{ history: false, pace: 1 }, { history: false, pace: 10 }]);
  });

  it('notices that a simulator has ended by itself', async () => {
    const { play, launch, running } = stage();
    await play.begin(launch, { history: false, live: true });
    running[0]?.end();
    await Promise.resolve();
    expect(play.state).toEqual({ state: 'stopped', pace: 1 });
  });
});
