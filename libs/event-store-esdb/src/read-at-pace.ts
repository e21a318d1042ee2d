// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Readable } from 'node:stream';

import { StreamNotFoundError, type StreamingRead } from '@eventstore/db-client';

import { NoAnswer } from './answers.js';

/**
 * Lets go of a read, or of a subscription. What has come already must run off, or the client waits for its end for ever when it is
 * closed. The listeners for errors stay: one that comes now is of no interest, but must not end the process.
 */
export const letGo = (reading: Readable, cancel: () => Promise<void>): void => {
  reading.removeAllListeners('data');
  reading.resume();
  cancel().catch(() => {});
};

/**
 * Takes what a read gives until `take` has had enough or it ends; a stream that does not exist has nothing to give. The client lets a
 * read wait for ever, so one that is silent for too long is given up.
 */
export const readAtPace = <T>(reading: StreamingRead<T>, silentMs: number, take: (item: T) => boolean): Promise<void> =>
  new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout;
    const settle = (error?: unknown): void => {
      clearTimeout(timer);
      if (!reading.readableEnded) letGo(reading as unknown as Readable, () => reading.cancel());
      if (error === undefined || error instanceof StreamNotFoundError) resolve();
      else reject(error as Error);
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => settle(new NoAnswer(`a read was silent for ${silentMs} ms`)), silentMs);
    };
    wait();
    reading.on('error', settle);
    reading.on('end', () => settle());
    reading.on('data', (item: T) => {
      wait();
      try {
        if (!take(item)) settle();
      } catch (error) {
        settle(error);
      }
    });
  });
