// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidConfig, readConfig } from './config.js';
import { fileVariable } from './secret-values.js';
import { SETTINGS, type Setting } from './settings.js';

const folder = mkdtempSync(join(tmpdir(), 'fyrvakt-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const secret = (text: string, mode = 0o600): string => {
  const file = join(folder, `${Math.random()}`);
  writeFileSync(file, text);
  chmodSync(file, mode);
  return file;
};

const faultsOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return (error as InvalidConfig).faults;
  }
};

const URL = 'postgres://fyrvakt:hemligt@db/fyrvakt';

describe('A secret in a file', () => {
  it('is read as if it were in the environment, without the end of its line', () => {
    expect(readConfig({ DATABASE_URL_FILE: secret(`${URL}\n`) }).databaseUrl).toBe(URL);
    expect(readConfig({ OTEL_EXPORTER_OTLP_HEADERS_FILE: secret('authorization=Bearer%20x') }).traceHeaders).toEqual({ authorization: 'Bearer x' });
  });

  it('may be kept so for every setting that names itself secret, and for no other', () => {
    const settings: readonly Setting<unknown>[] = Object.values(SETTINGS);
    const inFiles = settings.flatMap((setting) => fileVariable(setting) ?? []);
    expect(inFiles).toEqual(expect.arrayContaining(['DATABASE_URL_FILE', 'OTEL_EXPORTER_OTLP_HEADERS_FILE']));
    for (const name of inFiles) expect(faultsOf({ [name]: '/nowhere' })).toEqual([expect.stringContaining('there is no file /nowhere')]);
    expect(faultsOf({ FYRVAKT_DEMO_FILE: secret('true') })).toEqual([expect.stringContaining('FYRVAKT_DEMO_FILE is not a setting')]);
  });

  it('is refused beside the same secret in the environment', () => {
    const faults = faultsOf({ DATABASE_URL: URL, DATABASE_URL_FILE: secret(URL) });
    expect(faults).toEqual(['DATABASE_URL: is set, and so is DATABASE_URL_FILE: keep one of them']);
  });

  it.each([0o640, 0o604, 0o644])('is refused when others can read it (%o), with the way to mend it', (mode) => {
    const file = secret(URL, mode);
    expect(faultsOf({ DATABASE_URL_FILE: file })).toEqual([`DATABASE_URL: ${file} can be read by others than its owner. Run: chmod 600 ${file}`]);
  });

  it('is refused when it is empty, a folder, or as large as no secret is', () => {
    for (const file of [secret(' \n'), folder, secret('x'.repeat(10_000))]) expect(faultsOf({ DATABASE_URL_FILE: file })).toHaveLength(1);
  });

  it('is told of together with every other fault, and never repeated', () => {
    const files = { DATABASE_URL_FILE: secret('mysql://a:hemligt@db/x'), OTEL_EXPORTER_OTLP_HEADERS_FILE: secret('', 0o644) };
    const faults = faultsOf({ PORT: 'http', ...files });
    expect(faults).toHaveLength(3);
    expect(faults.join()).not.toContain('hemligt');
  });
});
