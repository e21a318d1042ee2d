// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** Swedish personal identity numbers and coordination numbers (day + 60), with or without century, dash or space. */
const SHAPE = /(?<!\d)(?:19|20)?(\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+ ]?(\d{4})(?!\d)/g;

/** What every one of them holds. Most texts do not, and this is seen at a glance. */
const A_DATE = /\d{6}/;

const hasCheckDigit = (tenDigits: string): boolean => {
  let sum = 0;
  for (let index = 0; index < 10; index++) {
    const doubled = Number(tenDigits[index]) * (index % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

/** Puts three dots where a personal identity number stood. Texts that are not sealed pass through here. */
export const withoutPersonalNumbers = (text: string): string =>
  !A_DATE.test(text) ? text : text.replace(SHAPE, (found, year: string, month: string, day: string, last: string) =>
    hasCheckDigit(`${year}${month}${day}${last}`) ? '…' : found,
  );

/** True when a text seems to hold a personal identity number; the check digit tells most other numbers apart. */
export const holdsPersonalNumber = (text: string): boolean => withoutPersonalNumbers(text) !== text;
