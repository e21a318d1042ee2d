// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useSyncExternalStore } from 'react';

/** A choice that this browser remembers. */
export interface Stored<T> {
  get(): T;
  set(value: T): void;
  use(): T;
}

const read = <T,>(key: string, otherwise: T): T => {
  try {
    const text = localStorage.getItem(key);
    return text === null ? otherwise : (JSON.parse(text) as T);
  } catch {
    return otherwise;
  }
};

/** Kept under `fyrvakt.<name>`; other tabs learn of a change at once. Where nothing may be stored it lives as long as the page. */
export const stored = <T,>(name: string, otherwise: T): Stored<T> => {
  const key = `fyrvakt.${name}`;
  const listeners = new Set<() => void>();
  let value: T | undefined;
  const get = (): T => (value ??= read(key, otherwise));
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void): (() => void) => {
    const elsewhere = (event: StorageEvent): void => {
      if (event.key !== key) return;
      value = read(key, otherwise);
      tell();
    };
    listeners.add(listener);
    addEventListener('storage', elsewhere);
    return () => {
      listeners.delete(listener);
      removeEventListener('storage', elsewhere);
    };
  };
  return {
    get,
    set(next) {
      value = next;
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // As above.
      }
      tell();
    },
    use: () => useSyncExternalStore(subscribe, get),
  };
};
