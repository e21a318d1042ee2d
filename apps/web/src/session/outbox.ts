// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useMemo, useSyncExternalStore } from 'react';
import { useSession } from './session.js';

/** A note that has not reached the server, or whose answer has not reached us. */
export interface WaitingNote {
  /** Under which it is asked for each time, so that it is stored once however often that is. */
  readonly key: string;
  /** Who wrote it; nobody else sends it. */
  readonly by: string;
  readonly caseId: string;
  readonly text: string;
  /** When it was written, or when what it tells of happened. */
  readonly at: string;
  /** Why the server will not have it, in words for whoever wrote it. */
  readonly refused?: string;
}

const PREFIX = 'fyrvakt.note.';

const read = (): readonly WaitingNote[] => {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    const notes = keys.map((key) => JSON.parse(localStorage.getItem(key) ?? 'null') as WaitingNote | null).filter((note) => note !== null);
    return notes.toSorted((one, other) => (one.at < other.at ? -1 : 1));
  } catch {
    return [];
  }
};

let notes: readonly WaitingNote[] | undefined;
const listeners = new Set<() => void>();

const lookAgain = (): void => {
  notes = read();
  for (const listener of listeners) listener();
};

const all = (): readonly WaitingNote[] => (notes ??= read());

/**
 * Keeps a note in this browser until it has been sent, also when the page is closed: losing what somebody wrote is worse than leaving it here.
 * Each has a place of its own, so that two tabs never overwrite each other's. False where nothing may be kept.
 */
export const keepNote = (note: WaitingNote): boolean => {
  try {
    localStorage.setItem(PREFIX + note.key, JSON.stringify(note));
  } catch {
    return false;
  }
  lookAgain();
  return true;
};

export const dropNote = (key: string): void => {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // What could not be kept need not be dropped.
  }
  lookAgain();
};

/** What waits to be sent for somebody, the oldest first. */
export const waitingOf = (by: string): readonly WaitingNote[] => all().filter((note) => note.by === by);

const subscribe = (listener: () => void): (() => void) => {
  const elsewhere = ({ key }: StorageEvent): void => {
    if (key === null || key.startsWith(PREFIX)) lookAgain();
  };
  listeners.add(listener);
  addEventListener('storage', elsewhere);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', elsewhere);
  };
};

/** The same as a hook, for whoever is signed in. */
export const useWaiting = (): readonly WaitingNote[] => {
  const { me } = useSession();
  const kept = useSyncExternalStore(subscribe, all);
  return useMemo(() => kept.filter(({ by }) => by === me.id), [kept, me.id]);
};
