// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createInterface } from 'node:readline/promises';
import type { Readable } from 'node:stream';

/** A source of answers; `process.stdin` in programs. */
export type Keyboard = Readable & { isTTY?: boolean; setRawMode?: (raw: boolean) => unknown };

const CTRL_C = '\u0003';
const BACKSPACE = new Set(['\u007f', '\b']);

const hidden = (question: string, input: Keyboard): Promise<string> =>
  new Promise((resolve, reject) => {
    let typed = '';
    const finish = (settle: () => void): void => {
      input.off('data', onData);
      input.setRawMode?.(false);
      input.pause();
      process.stderr.write('\n');
      settle();
    };
    const onData = (chunk: Buffer): void => {
      for (const key of chunk.toString('utf8')) {
        if (key === '\r' || key === '\n') return finish(() => resolve(typed));
        if (key === CTRL_C) return finish(() => reject(new Error('interrupted')));
        typed = BACKSPACE.has(key) ? typed.slice(0, -1) : typed + key;
      }
    };
    process.stderr.write(question);
    input.setRawMode?.(true);
    input.resume();
    input.on('data', onData);
  });

/** Asks for a secret: without echo on a terminal, else the first line of what is piped in. */
export const askSecret = async (question: string, input: Keyboard = process.stdin): Promise<string> => {
  if (input.isTTY && input.setRawMode) return hidden(question, input);
  const lines = createInterface({ input });
  for await (const line of lines) {
    lines.close();
    return line;
  }
  return '';
};
