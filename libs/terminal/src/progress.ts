// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** Where progress is shown; `process.stderr` in programs. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface ProgressOptions {
  /** What is being done: `Playing 18 months`. */
  readonly title: string;
  /** How many steps there are; where it is not known, only a count is shown. */
  readonly total?: number;
  /** What a step is called in the rate: `calls`. */
  readonly unit?: string;
  readonly screen?: Screen;
  /** Milliseconds of a clock that only goes forward. */
  readonly now?: () => number;
}

export interface Progress {
  /** So many more steps are done; `label` says where we are: a date, a file. */
  step(count?: number, label?: string): void;
  /** Ends the bar and says what came of it. */
  end(result?: string): void;
}

const WIDTH = 28;
const REDRAW_MS = 100;

/** A bar that redraws itself on a terminal; elsewhere one line for every tenth done, so that logs stay short. */
export const progress = (options: ProgressOptions): Progress => {
  const { title, total, unit = 'steps', screen = process.stderr, now = () => performance.now() } = options;
  const began = now();
  let done = 0;
  let drawn = -Infinity;
  let tenth = 0;

  const rate = (): string => `${Math.round(done / Math.max((now() - began) / 1000, 0.001))} ${unit}/s`;
  const share = (): number => (total ? Math.min(done / total, 1) : 0);
  const line = (label: string): string => {
    if (!total) return `${title}  ${done} ${unit}  ${label}  ${rate()}`;
    const filled = Math.round(share() * WIDTH);
    const bar = screen.isTTY ? `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}  ` : '';
    return `${title}  ${bar}${String(Math.floor(share() * 100)).padStart(3)} %  ${label}  ${rate()}`;
  };
  const draw = (label: string): void => {
    if (!screen.isTTY) return void screen.write(`${line(label)}\n`);
    drawn = now();
    screen.write(`\r\u001b[2K${line(label).slice(0, (screen.columns ?? 120) - 1)}`);
  };

  return {
    step(count = 1, label = '') {
      done += count;
      if (screen.isTTY) {
        if (now() - drawn >= REDRAW_MS) draw(label);
        return;
      }
      const reached = total ? Math.floor(share() * 10) : Math.floor(Math.log2(done + 1) / 4);
      if (reached <= tenth) return;
      tenth = reached;
      draw(label);
    },
    end(result = '') {
      if (screen.isTTY) screen.write('\r\u001b[2K');
      const seconds = ((now() - began) / 1000).toFixed(1);
      screen.write(`${title}: ${result || `${done} ${unit}`} (${seconds} s)\n`);
    },
  };
};
