// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

export type Health = 'ok' | 'warn' | 'fail';

/** One line of the doctor's: what was looked at, how it is, and what to do about it. */
export interface Finding {
  readonly check: string;
  readonly health: Health;
  readonly found: string;
  readonly fix?: string;
}

export const ok = (check: string, found: string): Finding => ({ check, health: 'ok', found });
export const warn = (check: string, found: string, fix: string): Finding => ({ check, health: 'warn', found, fix });
export const fail = (check: string, found: string, fix: string): Finding => ({ check, health: 'fail', found, fix });
