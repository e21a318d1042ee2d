// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { LoggedCase } from '@fyrvakt/cases';
import { rolesWith, type Principal } from '@fyrvakt/identity';
import type { Runtime } from '@fyrvakt/runtime';
import { CASES, DRILLS, INSTRUCTIONS, ROSTER, type AnyCommand, type Kind, type Outcome } from '../commands/kinds.js';
import type { ParameterSpec } from '../http/endpoint.js';
import { Problem } from '../http/problem.js';
import type { JsonSchema } from '../http/schemas.js';
import { INSTRUCTION_ID } from './agreement/instruction-answers.js';
import { instructionOf } from './agreement/instruction-view.js';
import { DRILL_ID, drillOf } from './agreement/drill-view.js';
import { AXES, CASE_API, CASE_ID, list, object } from './base.js';
import { newCaseId } from './new-case.js';
import { mustActForOwnUnit } from './unit-bounds.js';

/** What a command route is given of who asks and about what. */
export interface Asked {
  readonly runtime: Runtime;
  readonly principal: Principal;
  readonly id: string;
  readonly body: object;
}

/** How people meet one kind of stream: where its commands are, who may act, and what they are answered. */
export interface CommandFace {
  readonly kind: Kind;
  /** Heading in the reference. */
  readonly tag: string;
  /** Heading in the table of commands. */
  readonly heading: string;
  /** `begins`: it is about a stream that is not there yet. */
  readonly pathOf: (name: string, begins: boolean) => string;
  /** The parameter of the path that names the stream; none where there is one stream only. */
  readonly id?: { readonly name: string; readonly spec: ParameterSpec };
  /** The id of a stream that is not named in the path. */
  readonly newId: (body: object, commandId: string, runtime: Runtime) => string;
  /** True where a command that begins a stream may also go on with one. */
  readonly goesOn?: true;
  /** Throws a problem where somebody may not give a command to this stream, besides what their permissions say. */
  readonly mustBeAllowed: (asked: Asked) => Promise<void>;
  /** What the answer says of the stream besides what every answer does. */
  readonly told: (runtime: Runtime, id: string, outcome: Outcome) => Promise<object>;
  readonly toldSchema: Readonly<Record<string, JsonSchema>>;
  readonly toldExample: object;
}

/** `DeferToNextShift` → `defer-to-next-shift`. */
export const kebab = (name: string): string => name.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();

export const CASE_FACE: CommandFace = {
  kind: CASES,
  tag: 'Commands',
  heading: 'Cases',
  pathOf: (name, begins) => `${CASE_API}/cases${begins ? '' : '/{caseId}'}/${kebab(name)}`,
  id: { name: 'caseId', spec: CASE_ID },
  newId: newCaseId,
  async mustBeAllowed({ runtime, principal, id, body }) {
    const { state } = await runtime.cases.load(`case-${id}`);
    if (state.kind === 'none') throw new Problem('case/not-found');
    mustActForOwnUnit(principal, state, body);
  },
  async told(runtime, caseId, { revision }) {
    const { state } = await runtime.cases.load(`case-${caseId}`, { upTo: { revision } });
    const { handling, followUpState, data, closed } = state as LoggedCase;
    return { caseId, state: { handling, followUpState, data, closed } };
  },
  toldSchema: { caseId: { type: 'string', format: 'uuid' }, state: AXES },
  toldExample: {
    caseId: '0b7a3f0e-7a55-5d0c-9c1e-2f5f4f0a9d11', state: { handling: 'acknowledged', followUpState: 'owed', data: 'full', closed: false },
  },
};

const INSTRUCTION_FACE: CommandFace = {
  kind: INSTRUCTIONS,
  tag: 'Instructions',
  heading: 'Action instructions',
  pathOf: (name, begins) => `${CASE_API}/instructions${begins ? '' : '/{instructionId}'}/commands/${kebab(name)}`,
  id: { name: 'instructionId', spec: INSTRUCTION_ID },
  newId: (_body, commandId) => commandId,
  goesOn: true,
  async mustBeAllowed({ runtime, id }) {
    instructionOf(runtime, id);
  },
  told: async (_runtime, instructionId) => ({ instructionId }),
  toldSchema: { instructionId: { type: 'string', format: 'uuid' } },
  toldExample: { instructionId: '0b7a3f0e-7a55-5d0c-9c1e-2f5f4f0a9d11' },
};

/** There is one roster, so that nothing of it is named in the path. */
const ROSTER_FACE: CommandFace = {
  kind: ROSTER,
  tag: 'Roster',
  heading: 'Roster',
  pathOf: (name) => `${CASE_API}/roster/commands/${kebab(name)}`,
  newId: (_body, _commandId, { rosterId }) => rosterId,
  mustBeAllowed: async () => {},
  told: async () => ({}),
  toldSchema: {},
  toldExample: {},
};

const DRILL_FACE: CommandFace = {
  kind: DRILLS,
  tag: 'Drills',
  heading: 'Drills',
  pathOf: (name, begins) => `${CASE_API}/drills${begins ? '' : '/{drillId}'}/commands/${kebab(name)}`,
  id: { name: 'drillId', spec: DRILL_ID },
  newId: (_body, commandId) => commandId,
  async mustBeAllowed({ runtime, id }) {
    drillOf(runtime, id);
  },
  told: async (_runtime, drillId) => ({ drillId }),
  toldSchema: { drillId: { type: 'string', format: 'uuid' } },
  toldExample: { drillId: '018f0000-0000-4000-8000-00000000d111' },
};

/** Every kind of stream that people change, in the order in which they meet them. */
export const COMMAND_FACES: readonly CommandFace[] = [CASE_FACE, INSTRUCTION_FACE, ROSTER_FACE, DRILL_FACE];

/** One route of a command. Some have two: one begins a stream, the other goes on with it. */
export interface CommandRoute {
  readonly face: CommandFace;
  readonly name: string;
  readonly spec: AnyCommand;
  readonly begins: boolean;
  readonly path: string;
}

/** Commands that some role may give. What time demands is done by the system, and what sources report comes by the other face. */
export const forPeople = ({ kind }: CommandFace) => kind.commands.filter(([, spec]) => rolesWith(spec.permission).length > 0);

/** The routes of one command, the one that is met first first. */
export const routesOf = (face: CommandFace, name: string, spec: AnyCommand): readonly CommandRoute[] => {
  const route = (begins: boolean): CommandRoute => ({ face, name, spec, begins, path: face.pathOf(name, begins) });
  if (!spec.creates) return [route(false)];
  return face.goesOn ? [route(true), route(false)] : [route(true)];
};

/** Every route of every command. */
export const commandRoutes = (): readonly CommandRoute[] =>
  COMMAND_FACES.flatMap((face) => forPeople(face).flatMap(([name, spec]) => routesOf(face, name, spec)));

const EVENT = object({ id: { type: 'string', format: 'uuid' }, type: { type: 'string' }, revision: { type: 'integer' },
  position: { type: 'integer' } });

/** The schema of what a command is answered. */
export const answerOf = ({ toldSchema }: CommandFace): JsonSchema =>
  object({ ...toldSchema, revision: { type: 'integer' }, position: { type: 'integer' }, events: list(EVENT), replayed: { type: 'boolean' } });
