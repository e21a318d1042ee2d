// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { progress } from './progress.js';

const paper = (isTTY: boolean): { written: string[]; isTTY: boolean; columns: number; write(text: string): void } => {
  const written: string[] = [];
  return { written, isTTY, columns: 100, write: (text) => void written.push(text) };
};

const ticking = (): (() => number) => {
  let time = 0;
  return () => (time += 60);
};

describe('Progress', () => {
  it('writes one line for each tenth where there is no terminal', () => {
    const screen = paper(false);
    const bar = progress({ title: 'Playing', total: 200, unit: 'calls', screen, now: ticking() });
    for (let step = 0; step < 200; step++) bar.step(1, '2026-10-31');
    bar.end('200 calls');
    expect(screen.written).toHaveLength(11);
    expect(screen.written[0]).toMatch(/^Playing\s+10 %  2026-10-31  \d+ calls\/s\n$/);
    expect(screen.written.at(-1)).toMatch(/^Playing: 200 calls \(/);
  });

  it('redraws one line on a terminal, never wider than the screen', () => {
    const screen = paper(true);
    const bar = progress({ title: 'Playing', total: 10, screen, now: ticking() });
    for (let step = 0; step < 10; step++) bar.step(1, 'x'.repeat(200));
    expect(screen.written.length).toBeGreaterThan(2);
    for (const line of screen.written) {
      expect(line.startsWith('\r\u001b[2K')).toBe(true);
      expect(line.length).toBeLessThanOrEqual(100 + '\r\u001b[2K'.length);
    }
  });

  it('counts where the end is not known', () => {
    const screen = paper(false);
    const bar = progress({ title: 'Reading', unit: 'events', screen, now: ticking() });
    bar.step(5000);
    bar.end();
    expect(screen.written[0]).toMatch(/^Reading  5000 events/);
  });
});
