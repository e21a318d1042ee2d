// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Recorded } from '@fyrvakt/kernel';

/** The sender had an older revision before them. Carries what came since, so that they can look and decide again. */
export class RevisionMismatch<E = unknown> extends Error {
  constructor(readonly stream: string, readonly actual: number, readonly since: readonly Recorded<E>[]) {
    super(`stream ${stream} is at revision ${actual} by now`);
    this.name = 'RevisionMismatch';
  }
}

/** A command id was used before, for something else. */
export class CommandIdReused extends Error {
  constructor(readonly commandId: string) {
    super(`command id ${commandId} was used before for something else`);
    this.name = 'CommandIdReused';
  }
}

/** Others kept writing to the stream. Nothing was stored; asking again with the same command id is safe. */
export class Contended extends Error {
  constructor(readonly command: string, readonly stream: string, options?: ErrorOptions) {
    super(`${command} could not be stored because others kept writing to ${stream}`, options);
    this.name = 'Contended';
  }
}
