// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useSyncExternalStore } from 'react';
import { language, onLanguage, type Language } from './language.js';

/** The language that is spoken, as a hook. */
export const useLanguage = (): Language => useSyncExternalStore(onLanguage, language);

/**
 * Texts of one feature in both languages, as a hook: `export const useText = texts({ sv, en })`. English has the type of Swedish, so a text
 * that is missing in either fails the type check.
 */
export const texts =
  <T,>(both: { readonly sv: T; readonly en: NoInfer<T> }) =>
  (): T =>
    both[useLanguage()];

/** The same outside of components. */
export const spoken = <T,>(both: { readonly sv: T; readonly en: NoInfer<T> }): T => both[language()];

/** The right one of two forms. */
export const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

const FORMATS = { sv: new Intl.NumberFormat('sv-SE'), en: new Intl.NumberFormat('en-GB') };

/** A number as people write it: thousands apart, and a comma in Swedish. */
export const count = (n: number): string => FORMATS[language()].format(n);
