// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { ErrorType, isCommandError } from '@eventstore/db-client';
import { StoreUnavailable } from '@fyrvakt/event-store';

/** No answer, or one that says nothing: what was asked for may have happened, may not have, and may still happen. */
export class NoAnswer extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(why, options);
    this.name = 'NoAnswer';
  }
}

/** The server no longer holds what the index says that it holds. Nothing here can mend that. */
export class LogDamaged extends Error {
  constructor(why: string) {
    super(`the log in EventStoreDB is not what its index says: ${why}`);
    this.name = 'LogDamaged';
  }
}

/** The port's word for whatever a server says that is not the caller's fault. */
export const unavailable = (cause: unknown): StoreUnavailable =>
  cause instanceof StoreUnavailable ? cause : new StoreUnavailable('the log could not be reached, or could not write', { cause });

const refusals: Partial<Record<ErrorType, (message: string) => Error>> = {
  [ErrorType.ACCESS_DENIED]: () => new StoreUnavailable('EventStoreDB lets this user neither read nor write here'),
  [ErrorType.STREAM_DELETED]: () => new LogDamaged('a stream has been deleted for good'),
  [ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED]: (message) =>
    new TypeError(`too much for one append: ${message} Raise MaxAppendSize of the server`),
  [ErrorType.INVALID_ARGUMENT]: (message) => new TypeError(message),
};

/**
 * What an error of the client means. Only what the server has surely said is a refusal; all else, also what the client calls
 * `unknown`, is no answer: it fails calls of one server because another has gone away.
 */
export const meaningOf = (error: unknown): Error => {
  if (error instanceof NoAnswer) return error;
  if (!isCommandError(error as Error)) return new NoAnswer('the client failed', { cause: error });
  const { type, message } = error as Error & { type: ErrorType };
  return refusals[type]?.(message) ?? new NoAnswer(type, { cause: error });
};

/** Settles in time, whatever the client does. */
export const within = <T>(ms: number, answer: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoAnswer(`no answer within ${ms} ms`)), ms);
    void answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
