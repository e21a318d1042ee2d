// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant } from '@fyrvakt/kernel';
import { loadMunicipality } from '@fyrvakt/municipality';
import { progress, type Progress } from '@fyrvakt/terminal';
import { Temporal } from 'temporal-polyfill';
import { Http } from './client/http.js';
import { People } from './client/sign-ins.js';
import type { Options } from './options.js';
import { ENDINGS, type Ending } from './replay/ending.js';
import { PlayOn } from './replay/play-on.js';
import { isIntact, replay } from './replay/replay.js';

const NOT_INTACT = 2;

/** Replays a file of police events and prints the proof. Returns the exit code. */
export const replayFile = async (options: Options, file: string, signal: AbortSignal): Promise<number> => {
  const http = new Http({ url: options.url, tries: 10 });
  const people = new People(http, options.credentials.signIns);
  const { apiKey: key } = options.credentials;
  const on = options.play
    ? new PlayOn({ http, key, municipality: loadMunicipality(), decides: people.as('decisionMaker'), seed: options.seed }) : undefined;
  const sending = progress({ title: `${on ? 'Playing' : 'Replaying'} ${file}`, unit: 'events' });
  let checking: Progress | undefined;
  const began = performance.now();
  const proof = await replay({
    file,
    http,
    key,
    reader: people.as('coordinator'),
    ...(on && { playing: { on, now: () => toInstant(Temporal.Now.instant().toString()) } }),
    inFlight: options.rate,
    stopped: () => signal.aborted,
    onSent: ({ datetime }) => sending.step(1, datetime.slice(0, 10)),
    onChecked: ({ datetime }) => {
      checking ??= progress({ title: 'Reading back', unit: 'cases' });
      checking.step(1, datetime.slice(0, 10));
    },
  });
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const intact = isIntact(proof);
  sending.end(`${proof.sent} events sent in exercise mode${on ? `, ${on.contacts} contacts made` : ''}`);
  checking?.end(`${proof.cases} cases read back`);
  for (const [what, count] of on?.refused ?? []) process.stderr.write(`  refused ${count} × ${what}\n`);
  if (options.json) process.stdout.write(`${JSON.stringify({ file, ...proof, intact, seconds })}\n`);
  else process.stdout.write(`${lines(proof, intact).join('\n')}\n`);
  return intact ? 0 : NOT_INTACT;
};

const lines = (proof: Awaited<ReturnType<typeof replay>>, intact: boolean): string[] => [
  `events in the file   ${proof.sent}`,
  `became a case        ${proof.cases}   (${proof.created} new, ${proof.cases - proof.created} heard before)`,
  `text intact          ${proof.text}`,
  `place intact         ${proof.place}`,
  `time intact          ${proof.time}`,
  `category intact      ${proof.category}`,
  ...Object.entries(proof.refused).map(([code, count]) => `refused: ${code}   ${count}`),
  ...endingsOf(proof),
  ...proof.faults.map((fault) => `not intact: ${fault}`),
  intact ? 'Every event became a case with its text, place and time intact.' : 'NOT every event became an intact case.',
];

const endingsOf = ({ endings = {} }: Awaited<ReturnType<typeof replay>>): string[] =>
  Object.entries(endings).toSorted(([, one], [, other]) => other - one)
    .map(([ending, calls]) => `${String(calls).padStart(7)}  ${ENDINGS[ending as Ending]}`);
