// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useSyncExternalStore } from 'react';

let offset = 0;
let shown = Date.now();
const listeners = new Set<() => void>();
let ticking: ReturnType<typeof setInterval> | undefined;

const tell = (): void => {
  shown = Date.now() + offset;
  for (const listener of listeners) listener();
};

/** The server's time, in milliseconds: where a demonstration has moved its clock, ours goes with it. */
export const now = (): number => Date.now() + offset;

/** Sets our clock by the server's. */
export const setNow = (instant: string): void => {
  offset = Date.parse(instant) - Date.now();
  // Under a second is the way there and back, and not worth a new picture.
  if (Math.abs(offset) < 1_000) offset = 0;
  tell();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  ticking ??= setInterval(tell, 20_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  };
};

/** The server's time as a hook; moves on by itself, so that "4 min ago" stays true. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => shown);
