// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { hash, verify, type Options } from '@node-rs/argon2';
import { refuseIdentity, SignInOverloaded } from './refusals.js';

/** OWASP's first choice for argon2id (the library's default variant): 19 MiB, two passes, one lane. About 30 ms of one core. */
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const SHORTEST = 12;
const LONGEST = 256;

/** Bases that guessers begin with, here also in Swedish; compared without digits and marks around them. */
const BLOCKED = [
  'password', 'losenord', 'lösenord', 'qwerty', 'qwertyuiop', 'asdfghjkl', 'welcome', 'valkommen', 'välkommen', 'administrator',
  'administratör', 'trygghetstelefon', 'trygghet', 'fyrvakt', 'sommar', 'vinter', 'kommun', 'iloveyou', 'letmein', 'hemligt', 'sverige',
];

const base = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '');

const isCommon = (password: string): boolean =>
  new Set(password.toLowerCase()).size < 4 || base(password) === '' || BLOCKED.some((word) => base(password).replaceAll(word, '') === '');

/** Refuses a password that is too short, too long, the person's own name, or easy to guess. No rules on its marks (SP 800-63B-4). */
export const checkPassword = (password: string, name: string): void => {
  if ([...password].length < SHORTEST) refuseIdentity('password/too-short', '/password');
  if ([...password].length > LONGEST) refuseIdentity('password/too-long', '/password');
  if (base(password) !== '' && base(password) === base(name)) refuseIdentity('password/is-name', '/password');
  if (isCommon(password)) refuseIdentity('password/too-common', '/password');
};

/**
 * Checks passwords a few at a time. The work is heavy on purpose; without a bound a crowd at the door would starve the calls
 * that come in at the same time.
 */
export class PasswordDesk {
  private atWork = 0;
  private readonly waiting: (() => void)[] = [];
  private nobody: Promise<string> | undefined;

  constructor(
    private readonly together = 2,
    private readonly queue = 50,
  ) {}

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, COST));
  }

  /** True when the password gives the hash. Without a hash it does the same work and says no. */
  verify(password: string, expected: string | undefined): Promise<boolean> {
    if ([...password].length > LONGEST) return Promise.resolve(false);
    return this.inTurn(async () => {
      this.nobody ??= hash('nobody has this password', COST);
      const right = await verify(expected ?? (await this.nobody), password);
      return right && expected !== undefined;
    });
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.atWork >= this.together) {
      if (this.waiting.length >= this.queue) throw new SignInOverloaded();
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.atWork++;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.atWork--;
    }
  }
}
