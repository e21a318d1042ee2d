// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** Where a sealed part belongs. It is bound to this place: moved anywhere else, it does not open. */
export interface SealContext {
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  readonly type: string;
}

/** Personal parts of one event, encrypted: key id, nonce, ciphertext with tag, the last two in base64url. */
export interface Sealed {
  readonly k: string;
  readonly n: string;
  readonly c: string;
}

/** A sealed part does not open although its key lives: it was altered or moved. */
export class SealBroken extends Error {
  constructor(readonly context: SealContext) {
    super(`the sealed part of ${context.type} at revision ${context.revision} of ${context.stream} was altered or moved`);
    this.name = 'SealBroken';
  }
}

/** There is no trace of the key that a part was sealed with, or none of the master key over it: neither living nor destroyed. */
export class KeyUnknown extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'KeyUnknown';
  }
}

/** The key was destroyed on purpose. Nothing more can be sealed for this subject, and what was is gone. */
export class KeyDestroyed extends Error {
  constructor(readonly subject: string) {
    super(`the key of ${subject} has been destroyed; no personal data can be added`);
    this.name = 'KeyDestroyed';
  }
}

/** A data key as it is kept: wrapped by a master key. */
export interface NewKey {
  readonly subject: string;
  readonly id: string;
  readonly wrapped: string;
}

/** The key of a subject that begins. It is kept together with the first events of its stream, all or none. */
export interface FreshKey {
  /** The key, once something has been sealed with it. */
  readonly made: NewKey | undefined;
  /** To be said when it has been kept; until then nothing else is sealed with it. */
  kept(): void;
}

/** Keeps personal parts unreadable at rest, and unreadable for ever once the key is destroyed. */
export interface Sealer {
  /**
   * At once where the subject's key is at hand, or with a fresh one; else when it has been found or durably made. Throws KeyDestroyed
   * when the subject's key has been.
   */
  seal(context: SealContext, personal: object, fresh?: FreshKey): Sealed | Promise<Sealed>;
  /** A key to be made when it is needed, for a subject that is thought to have none. */
  freshKey?(subject: string): FreshKey;
  /** Undefined when the key was destroyed. Throws SealBroken or KeyUnknown. */
  open(context: SealContext, sealed: Sealed): Promise<object | undefined>;
}
