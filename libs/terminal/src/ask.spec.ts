// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { PassThrough, Readable } from 'node:stream';
import { askSecret, type Keyboard } from './ask.js';

const quietly = async <T>(act: () => Promise<T>): Promise<{ result: T; shown: string }> => {
  const write = process.stderr.write.bind(process.stderr);
  let shown = '';
  process.stderr.write = (text: string | Uint8Array) => ((shown += String(text)), true);
  try {
    return { result: await act(), shown };
  } finally {
    process.stderr.write = write;
  }
};

const keyboard = (): PassThrough & Keyboard => Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });

describe('Asking for a secret', () => {
  it('takes the first line of what is piped in', async () => {
    expect(await askSecret('Password: ', Readable.from(['korrekt häst\nannat\n']))).toBe('korrekt häst');
  });

  it('gives nothing when nothing is piped in', async () => {
    expect(await askSecret('Password: ', Readable.from([]))).toBe('');
  });

  it('never shows what is typed, and lets one take a letter back', async () => {
    const keys = keyboard();
    const { result, shown } = await quietly(() => {
      const answer = askSecret('Password: ', keys);
      keys.write('hemligx\u007ft\r');
      return answer;
    });
    expect(result).toBe('hemligt');
    expect(shown).toBe('Password: \n');
  });

  it('gives up on Ctrl-C', async () => {
    const keys = keyboard();
    await quietly(async () => {
      const answer = askSecret('Password: ', keys);
      keys.write('hem\u0003');
      await expect(answer).rejects.toThrow('interrupted');
    });
  });
});
