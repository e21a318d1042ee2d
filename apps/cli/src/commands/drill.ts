// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto';
import { drillCommands, drillView, learnedIn, type DrillCommandName, type HeldDrill } from '@fyrvakt/drills';
import type { Runtime } from '@fyrvakt/runtime';
import type { Command } from 'commander';
import { count } from '../arguments.js';
import { caughtUp } from '../caught-up.js';
import { withRuntime, type Globals } from '../context.js';
import { CliError } from '../exit.js';
import { inPerson, move, type MoveFlags } from '../in-person.js';
import { result, table } from '../output.js';

interface StartFlags extends MoveFlags {
  readonly absent?: readonly string[];
  readonly present?: readonly string[];
  readonly hours?: number;
}

const drillOf = ({ agreement }: Runtime, id: string): HeldDrill => {
  const found = agreement.drills.find((drill) => drill.id === id.toLowerCase());
  if (!found) throw new CliError('drill/not-found', 'There is no such drill. "fyrvakt drill list" shows those there are.');
  return found;
};

const list = (globals: Globals): Promise<void> =>
  withRuntime(globals, async ({ agreement, clock }) => {
    const now = clock.now();
    const drills = agreement.drills.map((drill) => drillView(drill, now)).toReversed();
    const rows = drills.map(({ drillId, startedAt, running, name, absent, notes }) =>
      [drillId, startedAt, running ? 'goes on' : 'over', name, absent.join(' ') || '-', String(notes)]);
    result(globals, { drills }, drills.length === 0 ? ['No drill has been held.'] : table([
      ['ID', 'STARTED', 'STATE', 'NAME', 'ABSENT', 'NOTES'], ...rows,
    ]));
  });

const show = (id: string, globals: Globals): Promise<void> =>
  withRuntime(globals, async (runtime) => {
    const { id: drillId, ...drill } = drillOf(runtime, id);
    await caughtUp(runtime);
    const [{ calls, more }, { events }] = await Promise.all([runtime.queries.drill(drillId), runtime.drills.load(`drill-${drillId}`)]);
    const learned = learnedIn(events);
    result(globals, { ...drillView({ id: drillId, ...drill }, runtime.clock.now()), learned, calls, more }, [
      `${drill.name}: ${drill.startedAt} to ${drill.endedAt ?? drill.until}; ${calls.length}${more ? ' and more' : ''} calls.`,
      ...table(calls.map((call) => [
        call.receivedAt, call.category, call.place, call.rule ?? 'no row', `${call.contacts} contacts`,
        call.acknowledgedBy === null ? 'nobody took it on' : `${call.acknowledgedBy} took it on`, call.brokenPromises > 0 ? 'PROMISE BROKEN' : '',
      ])),
      ...learned.map(({ at, text }) => `${at}  ${text ?? '(the key has been destroyed)'}`),
    ]);
  });

const give = (runtime: Runtime, flags: MoveFlags, id: string, name: DrillCommandName, body: object): Promise<void> => {
  const spec = drillCommands[name];
  return move(runtime, flags, { spec, stream: `drill-${id}`, body, execute: (request) => runtime.drills.execute(name, spec as never, request) });
};

const start = (name: string, { absent, present, hours, ...flags }: StartFlags): Promise<void> =>
  withRuntime(flags, (runtime) =>
    give(runtime, flags, randomUUID(), 'StartDrill', { name, ...(absent && { absent }), ...(present && { present }), ...(hours && { hours }) }));

const goOn = (id: string, flags: MoveFlags, name: DrillCommandName, body: object): Promise<void> =>
  withRuntime(flags, (runtime) => give(runtime, flags, drillOf(runtime, id).id, name, body));

/** `fyrvakt drill list|show|start|note|end`. */
export const addDrill = (program: Command): void => {
  const group = program.command('drill').description('practice for the night, on the same rules and in no statistics');
  group.command('list').description('every drill, the latest first')
    .action((_o: object, command: Command) => list(command.optsWithGlobals<Globals>()));
  group.command('show').argument('<id>').description('one drill with all that is to be talked through')
    .action((id: string, _o: object, command: Command) => show(id, command.optsWithGlobals<Globals>()));
  inPerson(group.command('start').argument('<name>').description('begin a drill; it ends by itself'))
    .option('--absent <code...>', 'units that are at work at no time in it').option('--present <code...>', 'units that are at work all the time')
    .option('--hours <number>', 'how long it goes on', count)
    .action((name: string, _o: object, command: Command) => start(name, command.optsWithGlobals<StartFlags>()));
  inPerson(group.command('note').argument('<id>').argument('<text>', 'kept sealed').description('write what was learned'))
    .action((id: string, text: string, _o: object, command: Command) =>
      goOn(id, command.optsWithGlobals<MoveFlags>(), 'AddDrillNote', { text }));
  inPerson(group.command('end').argument('<id>').description('end a drill before its time'))
    .action((id: string, _o: object, command: Command) => goOn(id, command.optsWithGlobals<MoveFlags>(), 'EndDrill', {}));
};
