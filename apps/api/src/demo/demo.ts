// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant, ZONE, type Instant } from '@fyrvakt/kernel';
import { ensureDemoAgreement, ensureDemoPrincipals, movableClock, systemClock, type MovableClock, type Runtime } from '@fyrvakt/runtime';
import { Temporal } from 'temporal-polyfill';
import { demoFile, readDemoFile, writeDemoFile, type DemoFile } from './demo-file.js';
import type { Play } from './play.js';
import { startSimulator, type Played } from './simulator-process.js';
import { welcomeOf, welcomeText } from './welcome.js';

const MONTHS = 18;
const SEED = 'lysekil';

/** A demonstration is played in faster than anyone would ever call. */
export const DEMO_RATES = { address: 600_000, intake: 300_000, other: 300_000 };

/** The data folder holds a log that no demonstration made: it may be real. */
export class NotADemonstration extends Error {
  constructor(dataDir: string) {
    super(`${dataDir} holds calls that did not come from a demonstration. Choose another folder: FYRVAKT_DATA=demo-data npm run demo`);
    this.name = 'NotADemonstration';
  }
}

export interface DemoPlan {
  /** Stands where the history begins, or at real time when it has been played. */
  readonly clock: MovableClock;
  readonly seed: string;
  readonly until: Instant;
  readonly played: boolean;
}

const monthsBefore = (instant: Instant, months: number): Instant =>
  toInstant(Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).subtract({ months }).toInstant().toString());

/** What is to be played on a data folder, and where its clock starts. To be asked before anything is opened. */
export const planDemo = async (dataDir: string): Promise<DemoPlan> => {
  const known = await readDemoFile(dataDir);
  const { seed, until, played } = known ?? { seed: SEED, until: systemClock.now(), played: false };
  return { clock: played ? movableClock() : movableClock(systemClock, monthsBefore(until, MONTHS)), seed, until, played };
};

const ensureFile = async (runtime: Runtime, { seed, until }: DemoPlan): Promise<DemoFile> => {
  const { dataDir } = runtime.config;
  const known = await readDemoFile(dataDir);
  if (known) return known;
  if ((await runtime.store.head()) > 0) throw new NotADemonstration(dataDir);
  const { signIns, sos } = await ensureDemoPrincipals(runtime);
  // What is agreed is there from the first call on; another municipality writes its own.
  if (runtime.config.municipalityFile === undefined) await ensureDemoAgreement(runtime);
  const made: DemoFile = { seed, months: MONTHS, until, played: false, signIns, apiKey: sos.key, sourceSystem: sos.sourceSystem };
  await writeDemoFile(dataDir, made);
  return made;
};

export interface DemoOptions {
  readonly runtime: Runtime;
  readonly plan: DemoPlan;
  readonly play: Play;
  /** Where the server answers; it is listening already. */
  readonly url: string;
  /** Whether the simulator goes on in the present. */
  readonly live: boolean;
  /** One line of JSON on stdout instead of the text. */
  readonly json: boolean;
}

export interface Demo {
  stop(): Promise<void>;
}

const finish = async (dataDir: string, file: DemoFile, played: Played | undefined): Promise<Played | undefined> => {
  if (!played?.played) return undefined;
  await writeDemoFile(dataDir, { ...file, played: true });
  return played;
};

/** Lets the simulator play the history that is missing, and says where everything is when it is there. Throws NotADemonstration. */
export const startDemo = async ({ runtime, plan, play, url, live, json }: DemoOptions): Promise<Demo> => {
  const { dataDir } = runtime.config;
  const file = await ensureFile(runtime, plan);
  const { seed, months, until } = file;
  const missing = file.played ? 0 : months;
  if (!json) process.stdout.write(`Fyrvakt: ${url}\n`);
  const going = play.begin(
    ({ history, pace }) => startSimulator({
      url, signIns: demoFile(dataDir), seed, months: history ? missing : 0, until, live: !history || live, pace,
    }),
    { history: missing > 0, live },
  );
  const ready = async (): Promise<void> => {
    const history = await finish(dataDir, file, await going);
    if (missing > 0 && !history)
      return void process.stderr.write('The history was not played to its end. Start the demonstration again to finish it.\n');
    const welcome = welcomeOf(url, file, live, history);
    process.stdout.write(`${json ? JSON.stringify(welcome) : welcomeText(welcome)}\n`);
  };
  const said = ready();
  return {
    async stop() {
      await play.stop();
      await said;
    },
  };
};
