// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FILES, read, ROOT } from './compose-files.js';
import { isOurs } from './house-rules.js';

interface Instruction {
  readonly verb: string;
  readonly rest: string;
}

/** The instructions of a Dockerfile, each on one line. */
const instructionsOf = (text: string): Instruction[] =>
  text.split('\n').filter((line) => !line.startsWith('#')).join('\n').replace(/\\\n/g, ' ').split('\n').flatMap((line) => {
    const [, verb = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line.trim()) ?? [];
    return verb ? [{ verb, rest }] : [];
  });

/** What Node itself reads. */
const NODES = new Set(['NODE_ENV', 'NODE_OPTIONS']);
const SECRET = /PASSWORD|SECRET|TOKEN|_KEY=|DATABASE_URL=/;

const faultsOf = (text: string): string[] => {
  const all = instructionsOf(text);
  const of = (...verbs: string[]): string[] => all.filter(({ verb }) => verbs.includes(verb)).map(({ rest }) => rest);
  const stages = new Set(of('FROM').map((from) => from.split(/\s+as\s+/i)[1]));
  const variables = of('ENV', 'ARG').flatMap((rest) => [...rest.matchAll(/([A-Z_]+)=/g)].map(([, name = '']) => name));
  const check = of('HEALTHCHECK').map((rest) => rest.slice(rest.indexOf('CMD ') + 4));
  const last = of('USER').at(-1) ?? '';
  return [
    ...of('FROM').map((from) => from.split(' ')[0] ?? '').filter((image) => !stages.has(image) && !/:\d+\.\d+\.\d+-/.test(image)),
    ...[...of('RUN', 'ENTRYPOINT', 'CMD'), ...check].filter((rest) => !rest.startsWith('[')).map((rest) => `${rest} goes through a shell`),
    ...variables.filter((name) => !NODES.has(name) && !isOurs(name)).map((name) => `${name} is not a setting`),
    ...of('ENV', 'ARG').filter((rest) => SECRET.test(rest)).map(() => 'a secret in the image'),
    ...of('COPY', 'ADD').filter((rest) => /^\.\s|\s\.env|data/.test(rest)).map((rest) => `COPY ${rest} takes too much along`),
    ...(of('ADD').length > 0 ? ['ADD fetches what nobody has looked at'] : []),
    ...(/^[1-9]\d*:[1-9]\d*$/.test(last) ? [] : ['it runs as root, or as a name that nobody can check']),
    ...(check.length > 0 ? [] : ['nobody asks how it fares']),
  ];
};

const SOUND = 'FROM node:24.19.0-slim AS a\nUSER 1000:1000\nHEALTHCHECK CMD ["node", "x"]\nENTRYPOINT ["node"]\n';

describe('The Dockerfile', () => {
  it('holds to the house', () => expect(faultsOf(read('docker/Dockerfile'))).toEqual([]));

  it('is found out by each thing that it may not do', () => {
    expect(faultsOf(SOUND)).toEqual([]);
    const planted = [
      SOUND.replace(':24.19.0-slim', ':latest'), SOUND.replace('["node"]', 'node'),
      SOUND.replace('1000:1000', 'node'), SOUND.replace('1000:1000', '0:0'),
      SOUND.replace(/HEALTH.*\n/, ''), SOUND.replace('["node", "x"]', 'curl x'), `${SOUND}ENV FYRVAKT_PROT=1\n`, `${SOUND}RUN npm ci && rm x\n`,
      `${SOUND}ENV DATABASE_URL=postgres://x\n`, `${SOUND}COPY . .\n`, `${SOUND}ADD https://example.org/x /x\n`,
    ];
    for (const text of planted) expect(faultsOf(text)).not.toEqual([]);
  });

  it('copies only what is there and what the builder may see, and runs programs that it has', () => {
    const all = instructionsOf(read('docker/Dockerfile'));
    const copied = all.filter(({ verb, rest }) => verb === 'COPY' && !rest.startsWith('--from'));
    const sources = copied.flatMap(({ rest }) => rest.split(' ').slice(0, -1));
    const seen = read('.dockerignore').split('\n').filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(sources.filter((source) => !existsSync(join(ROOT, source)) || !seen.includes(source))).toEqual([]);
    const ran = all.filter(({ verb }) => ['HEALTHCHECK', 'ENTRYPOINT', 'RUN'].includes(verb));
    const programs = ran.flatMap(({ rest }) => rest.match(/[\w./@-]+\.m?js/g) ?? []);
    // Tools lie in node_modules and in the project; what is built of ours has its source, or what it is bundled by.
    const sourceOf = (program: string): string =>
      program.replace(/^dist\/(apps|libs)\/(.*)\.js$/, '$1/$2.ts').replace(/^dist\/program\/.*/, 'tools/program.config.mjs');
    expect(programs.length).toBeGreaterThan(3);
    expect(programs.filter((program) => !existsSync(join(ROOT, sourceOf(program))))).toEqual([]);
  });

  it('lets the builder see neither data nor secrets', () => {
    const ignored = read('.dockerignore').split('\n').filter((line) => line && !line.startsWith('#'));
    expect(ignored[0]).toBe('*');
    expect(ignored.filter((line) => /data|secret|\.env|docker/.test(line))).toEqual([]);
  });
});

describe('What is read from outside', () => {
  it('by compose files, is a setting', () => {
    const names = FILES.flatMap((file) => [...read(file).matchAll(/\$\{([A-Z_]+)/g)].map(([, name = '']) => name));
    expect(names.filter((name) => !isOurs(name) && !name.startsWith('KURRENTDB_DEFAULT_'))).toEqual([]);
  });

  it.each(['docs/operations.md', 'docs/cli.md', 'docs/integration.md', 'README.md'])('by %s, is a setting', (file) => {
    const names = [...read(file).matchAll(/\b(FYRVAKT_[A-Z_]+|DATABASE_URL\w*|OTEL_[A-Z_]+)/g)].map(([, name = '']) => name);
    expect(names.filter((name) => !isOurs(name) && !name.startsWith('FYRVAKT_TEST_'))).toEqual([]);
  });
});
