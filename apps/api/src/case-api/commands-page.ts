// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { rolesWith } from '@fyrvakt/identity';
import type { AnyCommand } from '../commands/kinds.js';
import { COMMAND_FACES, forPeople, routesOf, type CommandFace } from './command-faces.js';

const PREAMBLE = `<!--
SPDX-FileCopyrightText: 2026 The Fyrvakt authors
SPDX-License-Identifier: EUPL-1.2
-->

# Commands

Every command, in the order in which people meet them. Generated from the registries (\`libs/cases/src/registry.ts\` and its likes) and the
roles in \`libs/identity/src/roles.ts\`; run \`npm run generate\` after a change.

A route takes the command's body as JSON, an \`Idempotency-Key\` and, where there is something to change already, \`If-Match\` with the
\`ETag\` that was read. A command that tells what is true whatever else has happened, such as a note, needs none. The integration API
(\`/sos-api/v1\`) has resources of its own, which are translated to commands of cases.
`;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const commandRow = (face: CommandFace, [name, spec]: readonly [string, AnyCommand], routed: boolean): string => {
  const roles = rolesWith(spec.permission);
  return row([
    `\`${name}\``,
    spec.summary.sv,
    spec.summary.en,
    routed ? routesOf(face, name, spec).map(({ path }) => `\`POST ${path}\``).join(', ') : 'none: the system does it when time demands',
    `\`${spec.permission}\``,
    roles.length > 0 ? roles.join(', ') : 'nobody',
  ]);
};

const tableOf = (face: CommandFace): string[] => {
  const routed = new Set<string>(forPeople(face).map(([name]) => name));
  return [
    `## ${face.heading}\n`,
    row(['Command', 'Svenska', 'English', 'Route', 'Permission', 'Roles']),
    row(Array.from({ length: 6 }, () => '---')),
    ...face.kind.commands.map((entry) => commandRow(face, entry, routed.has(entry[0]))),
    '',
  ];
};

/** The text of docs/commands.md. */
export const commandsPage = (): string => [PREAMBLE, ...COMMAND_FACES.flatMap(tableOf)].join('\n');
