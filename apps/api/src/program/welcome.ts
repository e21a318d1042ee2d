// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { DemoPrincipals } from '@fyrvakt/runtime';

/** What the person at the terminal is told when the program has started. */
export const welcome = (url: string, principals?: DemoPrincipals): string => {
  if (!principals) return `Fyrvakt runs at ${url}\n`;
  const widest = Math.max(...principals.signIns.map(({ name }) => name.length));
  const rows = principals.signIns.map(({ name, password }) => `  ${name.padEnd(widest)}  ${password}`);
  return [`Fyrvakt runs at ${url} with made-up data.`, '', 'Sign in as', ...rows, '', `  API      ${url}/docs`, '  Stop     Ctrl+C', ''].join('\n');
};
