// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Something that can be done from here: shown in the palette, and on the sheet of keys when it has some. */
export interface Action {
  /** Unique, such as `cases.next`. */
  readonly id: string;
  readonly title: string;
  /** Under which heading it is shown. */
  readonly section: string;
  /** `j`, `?`, or two in a row: `g c`. Never fire while somebody writes. */
  readonly keys?: string;
  /** On the sheet of keys only: such as moving one row down. */
  readonly quiet?: boolean;
  /** More words to find it by. */
  readonly words?: string;
  readonly run: () => void;
}

/** Finds things for what is written in the palette, such as cases or places. */
export type Finder = (query: string, signal: AbortSignal) => Promise<readonly Action[]>;

const listeners = new Set<() => void>();
const actionSets = new Map<symbol, readonly Action[]>();
const finders = new Map<symbol, Finder>();
let all: readonly Action[] = [];

const changed = (): void => {
  all = [...new Map([...actionSets.values()].flat().map((action) => [action.id, action])).values()];
  for (const listener of listeners) listener();
};

/** Adds actions while the component is on the screen. Give the same list (useMemo) until it changes. */
export const useActions = (actions: readonly Action[]): void => {
  const key = useRef(Symbol('actions')).current;
  useEffect(() => {
    actionSets.set(key, actions);
    changed();
    return () => {
      actionSets.delete(key);
      changed();
    };
  }, [actions, key]);
};

/** Adds a way to find things in the palette. */
export const useFinder = (finder: Finder): void => {
  const latest = useRef(finder);
  latest.current = finder;
  useEffect(() => {
    const key = Symbol('finder');
    finders.set(key, (query, signal) => latest.current(query, signal));
    return () => void finders.delete(key);
  }, []);
};

/** What a key does, after the one before it: two in a row go before one, whichever screen has the one. */
export const actionOf = (actions: readonly Action[], before: string, key: string): Action | undefined =>
  actions.find(({ keys }) => keys === `${before} ${key}`) ?? actions.find(({ keys }) => keys === key);

export const allActions = (): readonly Action[] => all;
export const allFinders = (): readonly Finder[] => [...finders.values()];

export const useAllActions = (): readonly Action[] =>
  useSyncExternalStore((listener) => (listeners.add(listener), () => listeners.delete(listener)), () => all);
