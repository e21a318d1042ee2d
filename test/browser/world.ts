// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer, openRelay } from '../../libs/outbox/src/relay-fixture.js';
import { freePort, operatorTool, Program } from '../support/program.js';
import { Caller, Person } from './people.js';
import { seed, UNIT, type Seeded } from './seed.js';

/** Everybody has a role or more; `everything` has those that together see every screen. */
export type Who = 'everything' | 'coordinator' | 'decisionMaker' | 'unit';

interface SignIn { readonly name: string; readonly password: string; readonly token: string }

/** What the tests know of the program that they look at. */
export interface World extends Seeded {
  readonly url: string;
  readonly apiKey: string;
  readonly people: Readonly<Record<Who, SignIn>>;
  /** Who the simulator acts as: a file of sign-ins, and the source that its calls come from. */
  readonly simulator: { readonly signIns: string; readonly sourceSystem: string };
}

const ROLES: Readonly<Record<Who, readonly string[]>> = {
  everything: ['coordinator', 'decisionMaker', 'leadership', 'administrator'],
  coordinator: ['coordinator'], decisionMaker: ['decisionMaker'], unit: ['unit'],
};

const SIMULATED = 'simulator';

/** How an address begins that nobody has. */
export const UNKNOWN = 'okand';

/** The demonstration's own file, as it stands when all of its history has been played: none of it is, and its clock can be moved. */
const beforeStart = async (dataDir: string): Promise<void> => {
  await mkdir(dataDir, { recursive: true });
  const nothing = { seed: 'browser', months: 1, until: new Date().toISOString(), played: true, signIns: [], apiKey: '', sourceSystem: SIMULATED };
  await writeFile(join(dataDir, 'demo.json'), JSON.stringify(nothing), { mode: 0o600 });
};

const populate = async (url: string, folder: string, environment: Record<string, string>): Promise<World> => {
  const { code, out, err } = await operatorTool(['--json', 'user', 'add', 'Administratören', '--role', 'administrator', '--generate'], environment);
  if (code !== 0) throw new Error(`no administrator: ${out}${err}`);
  const administrator = await Person.signIn(url, 'Administratören', (JSON.parse(out) as { password: string }).password);
  const names = Object.keys(ROLES) as Who[];
  const people = await Promise.all(names.map((who) => administrator.let(`Provare ${who}`, ROLES[who], who === 'unit' ? [UNIT] : [])));
  const byRole = Object.fromEntries(people.map((person, index) => [names[index], person])) as Record<Who, Person>;
  const [apiKey, simulatorKey] = await Promise.all(['sos-alarm', SIMULATED].map((source) => administrator.apiKey(source)));
  const seeded = await seed(new Caller(url, apiKey ?? ''), byRole.everything);
  const signIns = Object.fromEntries(Object.entries(byRole).map(([who, { name, password, token }]) => [who, { name, password, token }]));
  const simulator = { signIns: join(folder, 'sign-ins.json'), sourceSystem: SIMULATED };
  const players = people.map(({ name, password }, index) => ({ name, password, role: ROLES[names[index] ?? 'unit'][0] }));
  await writeFile(simulator.signIns, JSON.stringify({ signIns: players, apiKey: simulatorKey, sourceSystem: SIMULATED }), { mode: 0o600 });
  return { url, apiKey: apiKey ?? '', people: signIns as World['people'], simulator, ...seeded };
};

/** A mail server that takes everything, but for those whom it does not know. */
const mailServer = async (): Promise<{ environment: Record<string, string>; close: () => Promise<void> }> => {
  const relay = await openRelay();
  relay.onRecipient = (address) => (address.startsWith(UNKNOWN) ? answer(550) : undefined);
  const { host, port, from } = relay.settings;
  const environment = { FYRVAKT_SMTP_HOST: host, FYRVAKT_SMTP_PORT: String(port), FYRVAKT_SMTP_TLS: 'none', FYRVAKT_MAIL_FROM: from };
  return { environment, close: () => relay.close() };
};

let known: World | undefined;

/** The program that runs for this suite. */
export const world = (): World => (known ??= JSON.parse(readFileSync(process.env.FYRVAKT_BROWSER_WORLD ?? '', 'utf8')) as World);

/** One program with its own PostgreSQL for the whole suite, with some calls in every state in which a screen shows them. */
export default async (): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'fyrvakt-browser-'));
  const [port, mail] = await Promise.all([freePort(), mailServer()]);
  const environment = { FYRVAKT_DATA: join(folder, 'data'), FYRVAKT_PUBLIC_URL: `http://127.0.0.1:${port}`, ...mail.environment };
  // As a demonstration, since its clock can be moved: what the passing of time demands is then seen without waiting for it.
  const program = new Program(port, environment, ['--demo', '--no-live']);
  const end = async (): Promise<void> => {
    await program.end('SIGTERM');
    await mail.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await beforeStart(environment.FYRVAKT_DATA);
    await program.start(120_000);
    const file = join(folder, 'world.json');
    await writeFile(file, JSON.stringify(await populate(program.url, folder, environment)), { mode: 0o600 });
    process.env.FYRVAKT_BROWSER_WORLD = file;
  } catch (error) {
    await end();
    throw error;
  }
  return end;
};
