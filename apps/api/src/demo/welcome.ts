// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { ROLES } from '@fyrvakt/identity';
import type { DemoFile } from './demo-file.js';

export interface Welcome {
  readonly url: string;
  readonly docs: string;
  readonly openapi: { readonly sosApi: string; readonly caseApi: string };
  readonly signIns: readonly {
    readonly name: string;
    readonly password: string;
    readonly role: string;
    readonly units: readonly string[];
  }[];
  readonly apiKey: string;
  readonly sourceSystem: string;
  /** What was played in at this start; absent when the history was there already. */
  readonly history?: { readonly calls: number; readonly steps: number; readonly seconds: number };
  readonly live: boolean;
}

export const welcomeOf = (url: string, file: DemoFile, live: boolean, history?: Welcome['history']): Welcome => ({
  url,
  docs: `${url}/docs`,
  openapi: { sosApi: `${url}/openapi/sos-api.json`, caseApi: `${url}/openapi/case-api.json` },
  signIns: file.signIns.map(({ name, password, role, units }) => ({ name, password, role, units })),
  apiKey: file.apiKey,
  sourceSystem: file.sourceSystem,
  live,
  ...(history ? { history: { calls: history.calls, steps: history.steps, seconds: history.seconds } } : {}),
});

const label = (role: string): string => (ROLES as Readonly<Record<string, { label: { sv: string } }>>)[role]?.label.sv ?? role;

const signInLines = ({ signIns }: Welcome): string[] => {
  const width = Math.max(...signIns.map(({ name }) => name.length));
  const passwords = Math.max(...signIns.map(({ password }) => password.length));
  return signIns.map(({ name, password, role, units }) => {
    const bound = role === 'unit' ? ` ${units.join(', ')}` : '';
    return `    ${name.padEnd(width)}   ${password.padEnd(passwords)}   ${label(role)}${bound}`;
  });
};

const call = JSON.stringify({
  sourceReference: 'prova-1',
  category: 'noiseMusic',
  place: { code: 'LYS-SHA' },
  description: 'Hög musik vid kajen.',
});

/** What a visitor reads when all is ready: where it is, who they may be, and three things to try. */
export const welcomeText = (welcome: Welcome): string => {
  const { url, docs, apiKey, signIns, live } = welcome;
  const coordinator = signIns.find(({ role }) => role === 'coordinator') ?? signIns[0];
  const signIn = JSON.stringify({ name: coordinator?.name, password: coordinator?.password });
  const json = "-H 'content-type: application/json'";
  return [
    '',
    '  Fyrvakt är igång. Alla uppgifter är påhittade.',
    '  Fyrvakt is up. Everything in it is made up.',
    '',
    `    Adress / address         ${url}`,
    `    API-beskrivning / docs   ${docs}`,
    '',
    '  Logga in som / sign in as  (namn, lösenord, roll / name, password, role)',
    ...signInLines(welcome),
    '',
    `  API-nyckel för SOS-gränssnittet / API key\n    ${apiKey}`,
    '',
    '  Prova i en annan terminal / try in another terminal',
    '    1. Rapportera ett samtal / report a call',
    `       curl -s ${url}/sos-api/v1/calls -H 'authorization: Bearer ${apiKey}' ${json} -d '${call}'`,
    '    2. Logga in / sign in',
    `       curl -s -c fyrvakt.cookies ${url}/case-api/v1/sessions ${json} -d '${signIn}'`,
    '    3. Se det som ska följas upp / see what is to be followed up',
    `       curl -s -b fyrvakt.cookies '${url}/case-api/v1/follow-ups?state=overdue&limit=5'`,
    '',
    live
      ? '  Simulatorn fortsätter i nutid. Stoppa med Ctrl-C. / The simulator goes on live. Stop with Ctrl-C.'
      : '  Stoppa med Ctrl-C. / Stop with Ctrl-C.',
    '',
  ].join('\n');
};
