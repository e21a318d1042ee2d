// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Globals } from './context.js';

/** Writes a result: one line of JSON for programs, or plain lines for people. */
export const result = (globals: Globals, value: unknown, lines: readonly string[]): void => {
  const text = globals.json ? JSON.stringify(value) : lines.join('\n');
  if (text) process.stdout.write(`${text}\n`);
};

/** Columns as wide as what stands in them. */
export const table = (rows: readonly (readonly string[])[]): string[] => {
  const widths = rows.reduce<number[]>((widest, row) => row.map((cell, column) => Math.max(cell.length, widest[column] ?? 0)), []);
  return rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
};
