// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { get, type IncomingMessage } from 'node:http';
import type { ThinEvent } from './thin-event.js';

export interface Heard { readonly id?: number; readonly data?: ThinEvent }

/** A reader of the live feed over a real connection, for specs. */
export class SseReader {
  readonly heard: Heard[] = [];
  ended = false;
  status = 0;
  text = '';
  private response: IncomingMessage | undefined;

  static async open(url: string, headers: Record<string, string>): Promise<SseReader> {
    const reader = new SseReader();
    await new Promise<void>((resolve, reject) => {
      get(url, { headers }, (response) => {
        reader.take(response);
        resolve();
      }).once('error', reject);
    });
    return reader;
  }

  /** Waits until enough has come, or throws with what has. */
  async until(enough: (reader: SseReader) => boolean, milliseconds = 30_000): Promise<void> {
    const from = performance.now();
    while (!enough(this)) {
      if (performance.now() - from > milliseconds) throw new Error(`waited in vain; heard ${JSON.stringify(this.heard)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  get positions(): number[] {
    return this.heard.flatMap((frame) => frame.data?.position ?? []);
  }

  close(): void {
    this.response?.destroy();
  }

  private take(response: IncomingMessage): void {
    this.response = response;
    this.status = response.statusCode ?? 0;
    let rest = '';
    response.setEncoding('utf8');
    response.on('data', (text: string) => {
      this.text += text;
      const frames = (rest + text).split('\n\n');
      rest = frames.pop() ?? '';
      for (const frame of frames) this.heard.push(parse(frame));
    });
    response.once('close', () => (this.ended = true));
    response.on('error', () => {});
  }
}

const parse = (frame: string): Heard => {
  const lines = frame.split('\n');
  const field = (name: string): string | undefined => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  const [id, data] = [field('id'), field('data')];
  return { ...(id ? { id: Number(id) } : {}), ...(data ? { data: JSON.parse(data) as ThinEvent } : {}) };
};
