// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** The log does not end where the events that were to follow begin, or what came of them is not what they were. */
export class LogElsewhere extends Error {
  constructor(readonly position: number, why: string) {
    super(`position ${position}: ${why}`);
    this.name = 'LogElsewhere';
  }
}
