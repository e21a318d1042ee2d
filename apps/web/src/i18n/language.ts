// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

export type Language = 'sv' | 'en';

const KEY = 'fyrvakt.language';

const stored = (): Language => {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'sv';
  } catch {
    return 'sv';
  }
};

let current: Language | undefined;
const listeners = new Set<() => void>();

/** What is spoken now. Swedish until somebody chooses otherwise: the language of the work, whatever the browser says. */
export const language = (): Language => (current ??= stored());

/** Changes language for this browser, at once and next time. */
export const speak = (next: Language): void => {
  current = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Storage may be forbidden; the choice then holds until the page is left.
  }
  document.documentElement.lang = next;
  for (const listener of listeners) listener();
};

export const onLanguage = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
