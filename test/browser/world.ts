// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, operatorTool, Program } from '../support/program.js';
import { Person } from './people.js';
import { seed, UNIT, type Seeded } from './seed.js';

/** Everybody has a role or more; `everything` has those that together see every screen. */
export type Who = 'everything' | 'coordinator' | 'decisionMaker' | 'unit';

interface SignIn { readonly name: string; readonly password: string; readonly token: string }

/** What the tests know of the program that they look at. */
export interface World extends Seeded {
  readonly url: string;
  readonly apiKey: string;
  readonly people: Readonly<Record<Who, SignIn>>;
}

const ROLES: Readonly<Record<Who, readonly string[]>> = {
  everything: ['coordinator', 'decisionMaker', 'leadership', 'administrator'],
  coordinator: ['coordinator'], decisionMaker: ['decisionMaker'], unit: ['unit'],
};

const populate = async (url: string, environment: Record<string, string>): Promise<World> => {
  const { code, out, err } = await operatorTool(['--json', 'user', 'add', 'Administratören', '--role', 'administrator', '--generate'], environment);
  if (code !== 0) throw new Error(`no administrator: ${out}${err}`);
  const administrator = await Person.signIn(url, 'Administratören', (JSON.parse(out) as { password: string }).password);
  const names = Object.keys(ROLES) as Who[];
  const people = await Promise.all(names.map((who) => administrator.let(`Provare ${who}`, ROLES[who], who === 'unit' ? [UNIT] : [])));
  const byRole = Object.fromEntries(people.map((person, index) => [names[index], person])) as Record<Who, Person>;
  const { caller, key } = await administrator.caller();
  const seeded = await seed(caller, byRole.everything);
  const signIns = Object.fromEntries(Object.entries(byRole).map(([who, { name, password, token }]) => [who, { name, password, token }]));
  return { url, apiKey: key, people: signIns as World['people'], ...seeded };
};

let known: World | undefined;

/** The program that runs for this suite. */
export const world = (): World => (known ??= JSON.parse(readFileSync(process.env.FYRVAKT_BROWSER_WORLD ?? '', 'utf8')) as World);

/** One program with its own PostgreSQL for the whole suite, with some calls in every state in which a screen shows them. */
export default async (): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'fyrvakt-browser-'));
  const environment = { FYRVAKT_DATA: join(folder, 'data') };
  const program = new Program(await freePort(), environment);
  const end = async (): Promise<void> => {
    await program.end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await program.start(120_000);
    const file = join(folder, 'world.json');
    writeFileSync(file, JSON.stringify(await populate(program.url, environment)), { mode: 0o600 });
    process.env.FYRVAKT_BROWSER_WORLD = file;
  } catch (error) {
    await end();
    throw error;
  }
  return end;
};
