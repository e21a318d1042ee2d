// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { LoggerService } from '@nestjs/common';
import { pino, type Logger, type LoggerOptions } from 'pino';

/** One JSON object a line, with the time as text. Nothing about people ever goes in: no addresses of requests, no bodies, no names. */
export const createLogger = (level: string): Logger =>
  pino(loggerOptions(level), pino.destination({ dest: 1, sync: false, minLength: BATCH, periodicFlush: SOON_MS }));

/** Lines go out together, a write for each would cost as much as the line itself; the rest goes out when the process ends. */
const BATCH = 8_192;
const SOON_MS = 100;

export const loggerOptions = (level: string): LoggerOptions => ({
  level,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  hooks: {
    // Without a text of ours the library would write the error's own.
    logMethod(given, log) {
      const [first, text] = given as unknown as [unknown, unknown];
      const error = first instanceof Error ? first : (first as { err?: unknown } | undefined)?.err;
      if (error === undefined || text !== undefined) return log.apply(this, given);
      log.call(this, first instanceof Error ? { err: first } : (first as object), error instanceof Error ? error.name : typeof error);
    },
  },
  serializers: {
    // A message may hold input; its kind, code and place in our code are enough to find the fault.
    err: (error: unknown) => {
      if (!(error instanceof Error)) return { name: typeof error };
      return {
        ...named(error),
        cause: error.cause instanceof Error ? named(error.cause) : undefined,
        at: error.stack
          ?.split('\n')
          .slice(1, 6)
          .map((line) => line.trim()),
      };
    },
  },
});

/** With the code that PostgreSQL or the system gave it, such as 53100 or ENOSPC for a full disk. */
const named = ({ name, code }: Error & { code?: unknown }): { name: string; code?: string } =>
  typeof code === 'string' ? { name, code } : { name };

/** Nest's own messages on the same line format. */
export const nestLogger = (logger: Logger): LoggerService => {
  const say =
    (level: 'debug' | 'warn' | 'error') =>
    (message: unknown, ...rest: unknown[]): void =>
      logger[level]({ context: rest.at(-1), ...(message instanceof Error ? { err: message } : { msg: String(message) }) });
  return { log: say('debug'), error: say('error'), warn: say('warn'), debug: say('debug'), verbose: say('debug') };
};
