// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Rejection, type RefusalTexts } from '@fyrvakt/kernel';

/** Every reason for which a change of users, passwords or API clients is refused. */
export const identityRefusals = {
  'user/name-taken': { sv: 'Namnet är upptaget. Välj ett annat.', en: 'The name is taken. Choose another.' },
  'user/name-invalid': {
    sv: 'Namnet ska ha 2–80 tecken utan mellanslag i kanterna.',
    en: 'The name must have 2–80 characters and no space at its ends.',
  },
  'user/not-found': { sv: 'Användaren finns inte.', en: 'There is no such user.' },
  'user/role-unknown': { sv: 'Rollen finns inte. Välj en ur listan.', en: 'There is no such role. Choose one from the list.' },
  'user/address-invalid': { sv: 'Adressen ska se ut som namn@example.se.', en: 'The address must look like name@example.se.' },
  'user/unit-missing': {
    sv: 'Rollen enhet måste knytas till minst en enhet.',
    en: 'The unit role must be bound to at least one unit.',
  },
  'password/too-short': { sv: 'Lösenordet ska ha minst 12 tecken.', en: 'The password must have at least 12 characters.' },
  'password/too-long': { sv: 'Lösenordet får ha högst 256 tecken.', en: 'The password may have at most 256 characters.' },
  'password/is-name': { sv: 'Lösenordet får inte vara ditt namn.', en: 'The password must not be your name.' },
  'password/too-common': {
    sv: 'Lösenordet är lätt att gissa. Välj ett annat.',
    en: 'The password is easy to guess. Choose another.',
  },
  'client/not-found': { sv: 'API-klienten finns inte.', en: 'There is no such API client.' },
  'client/scope-unknown': { sv: 'Behörigheten finns inte.', en: 'There is no such permission.' },
  'client/source-system-invalid': {
    sv: 'Källsystemet ska ha 1–40 tecken: a–z, siffror och bindestreck.',
    en: 'The source system must have 1–40 characters: a–z, digits and hyphens.',
  },
  'client/two-keys-live': {
    sv: 'Klienten har redan två giltiga nycklar. Återkalla en av dem först.',
    en: 'The client has two live keys already. Revoke one of them first.',
  },
} as const satisfies RefusalTexts;

export type IdentityRefusal = keyof typeof identityRefusals;

export const refuseIdentity = (code: IdentityRefusal, pointer?: string): never => {
  throw new Rejection<IdentityRefusal>(code, pointer);
};

/** Too many tries at signing in; none is made before `retryAfterSeconds` have passed. */
export class SignInThrottled extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super('too many tries at signing in');
    this.name = 'SignInThrottled';
  }
}

/** More passwords wait to be checked than the queue holds. */
export class SignInOverloaded extends Error {
  constructor() {
    super('too many passwords wait to be checked');
    this.name = 'SignInOverloaded';
  }
}
