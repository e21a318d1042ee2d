// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { instructionRefusals } from '@fyrvakt/action-instructions';
import { drillRefusals } from '@fyrvakt/drills';
import { rosterRefusals } from '@fyrvakt/duty-roster';
import { identityRefusals } from '@fyrvakt/identity';
import { Rejection } from '@fyrvakt/kernel';
import { DatabaseRefused } from '@fyrvakt/postgres';
import { SecretRefused } from '@fyrvakt/privacy';
import { InvalidConfig } from '@fyrvakt/runtime';

/** What the program ends with. `verify` is the only one that uses 2 to 4. */
export const EXIT = { ok: 0, refused: 1, tampered: 2, rolledBack: 3, unknownKey: 4, io: 5 } as const;

/** Something that the person at the terminal can put right; the message says how. */
export class CliError extends Error {
  constructor(readonly code: string, message: string, readonly exit: number = EXIT.refused) {
    super(message);
    this.name = 'CliError';
  }
}

export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly exit: number;
}

const texts: Readonly<Record<string, { readonly en: string }>> = {
  ...identityRefusals, ...instructionRefusals, ...rosterRefusals, ...drillRefusals,
};

/** What to say of an error, and what to end with. Anything unexpected is shown as it is: hiding it helps nobody at a terminal. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof CliError) return error;
  if (error instanceof Rejection) return { code: error.code, message: texts[error.code]?.en ?? error.code, exit: EXIT.refused };
  if (error instanceof DatabaseRefused) return { code: `database/${error.code}`, message: error.message, exit: EXIT.io };
  if (error instanceof InvalidConfig) return { code: 'settings/invalid', message: error.message, exit: EXIT.refused };
  if (error instanceof SecretRefused) return { code: 'keys/refused', message: error.message, exit: EXIT.io };
  const { name, message, code } = error as Error & { code?: unknown };
  // System calls and PostgreSQL both put a code on their errors.
  return { code: typeof code === 'string' ? code : name, message, exit: typeof code === 'string' ? EXIT.io : EXIT.refused };
};
