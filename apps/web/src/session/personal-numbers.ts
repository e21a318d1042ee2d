// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** Swedish personal identity numbers and coordination numbers (day + 60), with or without century, dash or space. */
const SHAPE = /(?<!\d)(?:19|20)?(\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+ ]?(\d{4})(?!\d)/g;

const hasCheckDigit = (tenDigits: string): boolean => {
  const sum = [...tenDigits].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
};

/** True when a text seems to hold a personal identity number. The server looks for itself; this is for saying so while one writes. */
export const holdsPersonalNumber = (text: string): boolean =>
  [...text.matchAll(SHAPE)].some(([, year = '', month = '', day = '', last = '']) => hasCheckDigit(`${year}${month}${day}${last}`));
