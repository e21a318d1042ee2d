// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { rolesWith } from '@fyrvakt/identity';
import { commandEntries, commandPath, commandsForPeople, type AnyCommand } from './command-routes.js';

const PREAMBLE = `<!--
SPDX-FileCopyrightText: 2026 The Fyrvakt authors
SPDX-License-Identifier: EUPL-1.2
-->

# Commands

Every command of a case, in the order in which an operator, a decision maker and a coordinator meet them. Generated from the registry in
\`libs/cases/src/registry.ts\` and the roles in \`libs/identity/src/roles.ts\`; run \`npm run generate\` after a change.

A route takes the command's body as JSON, an \`Idempotency-Key\` and, where the case exists already, \`If-Match\` with the \`ETag\` that was
read. The integration API (\`/sos-api/v1\`) has resources of its own, which are translated to these commands.
`;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const commandRow = ([name, spec]: readonly [string, AnyCommand], routed: boolean): string => {
  const roles = rolesWith(spec.permission);
  return row([
    `\`${name}\``,
    spec.summary.sv,
    spec.summary.en,
    routed ? `\`POST ${commandPath(name, spec)}\`` : 'none: the system does it when time demands',
    `\`${spec.permission}\``,
    roles.length > 0 ? roles.join(', ') : 'nobody',
  ]);
};

/** The text of docs/commands.md. */
export const commandsPage = (): string => {
  const routed = new Set<string>(commandsForPeople.map(([name]) => name));
  return [
    PREAMBLE,
    row(['Command', 'Svenska', 'English', 'Route', 'Permission', 'Roles']),
    row(Array.from({ length: 6 }, () => '---')),
    ...commandEntries.map((entry) => commandRow(entry, routed.has(entry[0]))),
    '',
  ].join('\n');
};
