// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { language } from '../../i18n/language.js';

/** A share in per cent. Only what is whole is written as 100: 999 of 1,000 is 99.9. */
export const percentOf = (part: number, whole: number): string => {
  const percent = whole === 0 ? 0 : (part / whole) * 100;
  const cut = part < whole ? Math.min(Math.floor(percent * 10) / 10, 99.9) : 100;
  return new Intl.NumberFormat(language() === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 1 }).format(cut);
};
