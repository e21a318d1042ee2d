// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useCallback, useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import { useSession } from './session.js';

/**
 * What has been typed and not sent. Kept for this tab only, since it may be about people: a reload or a lost session costs nothing, and
 * nothing is left when the tab is closed. Nobody else who signs in finds it.
 */
export const useDraft = <T extends object>(name: string, empty: T): readonly [T, Dispatch<SetStateAction<T>>, () => void] => {
  const { me } = useSession();
  const key = `fyrvakt.draft.${me.id}.${name}`;
  const [value, setValue] = useState<T>(() => {
    try {
      return { ...empty, ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<T>) };
    } catch {
      return empty;
    }
  });
  const untouched = useRef(value);
  useEffect(() => {
    try {
      if (value !== untouched.current) sessionStorage.setItem(key, JSON.stringify(value));
    } catch {
      // Storage may be forbidden or full; what is typed then lives as long as the form.
    }
  }, [key, value]);
  const forget = useCallback(() => {
    try {
      sessionStorage.removeItem(key);
    } catch {
      // As above.
    }
  }, [key]);
  return [value, setValue, forget];
};

/** A form that changes something that is there. */
export interface Edit<T> {
  readonly value: T;
  readonly set: Dispatch<SetStateAction<T>>;
  /** It has been saved, or is not wanted. */
  readonly forget: () => void;
  /** What is in it was typed earlier, and never saved. */
  readonly isKept: boolean;
  readonly startOver: () => void;
}

/** What is typed in such a form is kept as a draft, and is told from what is there, since nobody expects to find it. */
export const useEdit = <T extends object>(name: string, there: () => T): Edit<T> => {
  const [first] = useState(there);
  const [value, set, forget] = useDraft(name, first);
  const [isKept, setKept] = useState(() => JSON.stringify(value) !== JSON.stringify(first));
  const startOver = (): void => {
    set(first);
    setKept(false);
  };
  return { value, set, forget, isKept, startOver };
};
