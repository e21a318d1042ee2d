// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Rejection } from '@fyrvakt/kernel';
import { checkPassword, PasswordDesk } from './passwords.js';
import { SignInOverloaded } from './refusals.js';

const codeOf = (password: string, name = 'anna.berg'): string | undefined => {
  try {
    checkPassword(password, name);
    return undefined;
  } catch (refusal) {
    return (refusal as Rejection).code;
  }
};

describe('Passwords', () => {
  it.each([
    ['elva tecken', 'password/too-short'],
    ['å'.repeat(257), 'password/too-long'],
    ['Anna.Berg.2026', 'password/is-name'],
    ['Lösenord2026!', 'password/too-common'],
    ['sommarsommar1', 'password/too-common'],
    ['aaaaaaaaaaaaa', 'password/too-common'],
    ['1234567890123', 'password/too-common'],
  ])('refuses %s', (password, code) => {
    expect(codeOf(password)).toBe(code);
  });

  it.each(['vågor mot bryggan', 'fyra små båtar', '🌊🌊🌊🌊 hav och vind'])('allows %s', (password) => {
    expect(codeOf(password)).toBeUndefined();
  });

  it('are known again, and no other is', async () => {
    const desk = new PasswordDesk();
    const hash = await desk.hash('vågor mot bryggan');
    expect(hash).toMatch(/^\$argon2id\$/);
    expect(await desk.verify('vågor mot bryggan', hash)).toBe(true);
    expect(await desk.verify('vågor mot brygga', hash)).toBe(false);
    expect(await desk.verify('nobody has this password', undefined)).toBe(false);
  });

  it('are checked a few at a time, and the queue has an end', async () => {
    const desk = new PasswordDesk(1, 2);
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => desk.verify('fel', undefined)));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(2);
    expect(refused.every((outcome) => outcome.reason instanceof SignInOverloaded)).toBe(true);
    expect(await desk.verify('fel', undefined)).toBe(false);
  });
});
