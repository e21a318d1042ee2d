// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { holdsPersonalNumber, withoutPersonalNumbers } from './personal-numbers.js';

// Numbers that the tax agency has published for tests, and one with its day raised by 60 (samordningsnummer).
const NUMBERS = ['811228-9874', '19811228-9874', '8112289874', '19811228 9874', '670919-9530', '701063-2391'];

describe('Personal identity numbers in a text', () => {
  it.each(NUMBERS)('finds %s', (number) => expect(holdsPersonalNumber(`Pojken, ${number}, sprang.`)).toBe(true));

  it.each(['811228-9875', '070-174 06 05', '556016-0680', '2026-11-22 02:13', '1234567890123456', 'klockan 21, tio personer'])(
    'leaves %s alone', (text) => expect(holdsPersonalNumber(text)).toBe(false),
  );

  it('takes out the number and nothing else', () => {
    expect(withoutPersonalNumbers('Hos 811228-9874, vid 070-174 06 05')).toBe('Hos …, vid 070-174 06 05');
  });
});
