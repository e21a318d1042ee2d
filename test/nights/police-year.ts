// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { match } from '@fyrvakt/action-instructions';
import type { Route } from '@fyrvakt/cases';
import { DutyRoster, seededWith } from '@fyrvakt/duty-roster';
import { ZONE } from '@fyrvakt/kernel';
import { instructionVersions, MunicipalCalendar, municipalityFrom, readMunicipality, rosterFrom } from '@fyrvakt/municipality';
import { DataKeys, EnvelopeSealer, MasterKey, MemoryKeyStore } from '@fyrvakt/privacy';
import { elementsOf } from '../../apps/simulator/src/replay/json-array.js';
import { reportOf, type PoliceEvent } from '../../apps/simulator/src/replay/police-event.js';
import { Night, seenIn } from './night.js';
import { World } from './world.js';

/*
 * Plays every event of a file of the police's open events as an exercise call through the demo town's whole agreement: who is asked, who
 * answers (by chance, with a fixed seed), what is decided, what time demands. Prints where each call ends as a table for
 * docs/exercise-2024.md: node --import @swc-node/register/esm-register test/nights/police-year.ts <file>
 */

const file = readMunicipality();
const roster = new DutyRoster(seededWith(rosterFrom(file)), new MunicipalCalendar(file), ZONE);
const municipality = municipalityFrom(file);
const instruction = { id: 'demo', version: 3, content: instructionVersions[2].content };
const agreement = { match: (call: Parameters<typeof match>[2], at: string) => match(instruction, roster, call, at) };
const sealer = new EnvelopeSealer(new DataKeys(new MemoryKeyStore(), new MasterKey([randomBytes(32)])));

const worldOf = (event: PoliceEvent): World => {
  const { sourceReference: _named, receivedAt, ...call } = reportOf(event) as { sourceReference: string; receivedAt: string; category: string };
  return Object.assign(new World(event.id), { begin: receivedAt, category: call.category, danger: 'unknown', manner: 'asTold', municipality,
    agreement, call });
};

const ends = new Map<string, number>();
const seen = new Map<string, number>();
const count = (counted: Map<string, number>, key: string): void => void counted.set(key, (counted.get(key) ?? 0) + 1);
const unseen: number[] = [];
let [calls, contacts] = [0, 0];

for await (const event of elementsOf(createReadStream(process.argv[2] ?? '',
  { encoding: 'utf8' }) as AsyncIterable<string>) as AsyncIterable<PoliceEvent>) {
  const night = new Night(worldOf(event), sealer);
  const state = await night.play();
  const where = seenIn(state, night.now);
  if (where === undefined) unseen.push(event.id);
  const route: Route | 'no rule' = state.instruction?.route ?? 'no rule';
  count(ends, `${route} | ${state.instruction?.rule === 'default' ? 'no row' : 'a row'} | ${where ?? 'NOWHERE'}`);
  count(seen, where ?? 'NOWHERE');
  calls += 1;
  contacts += state.notifications.length;
}

const table = (counted: Map<string, number>): string =>
  [...counted].toSorted(([, one], [, other]) => other - one).map(([key, times]) => `| ${key} | ${times} |`).join('\n');

process.stdout.write([
  `calls ${calls}, contacts ${contacts}, ending where nobody sees: ${unseen.length} ${unseen.slice(0, 10).join()}`,
  table(ends), table(seen), '',
].join('\n\n'));
