// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { readConfig } from '../../libs/runtime/src/config.js';
import { SETTINGS, type Setting } from '../../libs/runtime/src/settings.js';
import { FILES, read, readStack, readYaml, STACKS, type Compose, type Service } from './compose-files.js';
import { SERVICE_RULES } from './house-rules.js';

/** Our own closed subset; and the Compose Specification's schema as well, where the environment names a copy of it. */
const official = process.env['FYRVAKT_TEST_COMPOSE_SCHEMA'];
const SCHEMAS = [read('docker/schema/compose.schema.json'), ...(official ? [readFileSync(official, 'utf8')] : [])];

const faultsOf = (schema: string, value: unknown): unknown[] => {
  const { $schema: _draft, ...body } = JSON.parse(schema) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(body);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

const SOUND: Service = {
  image: 'postgres:18.6-trixie', user: '999:999', read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'], pids_limit: 9,
  restart: 'unless-stopped', healthcheck: { test: ['CMD', 'true'] }, deploy: { resources: { limits: { cpus: '1', memory: '1g' } } },
  logging: { options: { 'max-size': '1m', 'max-file': '1' } },
};
const OURS: Service = { ...SOUND, image: 'fyrvakt:0.1.0', build: { context: '..', dockerfile: 'docker/Dockerfile', target: 'server' } };

const PLANTED: Readonly<Record<keyof typeof SERVICE_RULES, readonly Service[]>> = {
  hardened: [{ read_only: false }, { cap_drop: [] }, { security_opt: [] }, { user: '0:0' }, { user: undefined }, { pids_limit: undefined }],
  bounded: [{ deploy: { resources: { limits: { cpus: '1' } } } }, { logging: {} }],
  watched: [{ restart: undefined }, { healthcheck: undefined }, { healthcheck: { disable: true } }],
  pinned: ['postgres', 'postgres:latest', 'postgres:18', 'postgres:18-trixie', 'grafana/tempo:main'].map((image) => ({ image })),
  known: [{ environment: { POSTGRES_PASS: 'x' } }, { ...OURS, environment: { FYRVAKT_PROT: '1' } }, { ...OURS, environment: { POSTGRES_DB: 'x' } }],
  secretive: [
    { ...OURS, environment: { DATABASE_URL: '${DATABASE_URL}' } }, { environment: { POSTGRES_PASSWORD: 'x' } },
    { ...OURS, environment: { FYRVAKT_PUBLIC_URL: 'https://me:word@host' } },
  ],
  joined: [
    { networks: ['none'] }, { secrets: ['none'] }, { secrets: [{ source: 'none', target: 'x' }] }, { volumes: ['none:/x'] }, { volumes: ['./x:/x'] },
    { depends_on: { none: { condition: 'service_healthy' } } },
  ],
  given: [{ ...OURS, environment: { DATABASE_URL_FILE: '/run/secrets/database_url' } }],
  closed: [{ ports: ['5432:5432'] }, { ports: ['0.0.0.0:5432:5432'] }],
  current: [{ ...OURS, image: 'fyrvakt:0.0.9' }, { ...OURS, build: { context: '..', dockerfile: 'docker/Dockerfile', target: 'none' } }],
};

const settings: readonly Setting<unknown>[] = Object.values(SETTINGS);

const LEFT_OUT: Readonly<Record<string, string>> = {
  PORT: 'the image says it', FYRVAKT_HOST: 'the image says it', FYRVAKT_DATA: 'the image says it',
  FYRVAKT_PGBOUNCER: 'there is none in these files', FYRVAKT_DIRECT_DATABASE_URL: 'there is no PgBouncer in these files',
  FYRVAKT_EVENTSTORE: 'of the cluster edition', FYRVAKT_DEMO: 'never where real calls are kept',
  OTEL_EXPORTER_OTLP_HEADERS: 'our own collector asks for no key',
};

describe.each(FILES)('%s', (file) => {
  it.each(SCHEMAS)('has the form of a compose file (schema %#)', (schema) => expect(faultsOf(schema, readYaml(file))).toEqual([]));
});

describe('The schema', () => {
  it.each([
    [{ services: { a: { imgae: 'x:1.0.0' } } }], [{ services: { a: { healthcheck: { test: 'curl x' } } } }], [{ service: {} }],
    [{ services: { a: { ports: 3000 } } }], [{ services: { a: { restart: 'sometimes' } } }],
  ])('refuses %j', (compose) => expect(faultsOf(SCHEMAS[0] as string, compose)).not.toEqual([]));
});

describe.each(Object.keys(STACKS))('The stack %s', (name) => {
  const stack = readStack(name);

  it.each(Object.entries(SERVICE_RULES))('is %s', (_rule, faults) => {
    const found = Object.entries(stack.services).flatMap(([service, body]) => faults(body, stack).map((why) => `${service}: ${why}`));
    expect(found).toEqual([]);
  });

  it('uses everything that it declares', () => {
    const text = JSON.stringify(stack.services);
    const declared = [...Object.keys(stack.networks ?? {}), ...Object.keys(stack.volumes ?? {}), ...Object.keys(stack.secrets ?? {})];
    expect(declared.filter((one) => !text.includes(`"${one}`))).toEqual([]);
  });
});

describe('Each rule', () => {
  const stack: Compose = { services: { a: SOUND } };
  it.each(Object.entries(PLANTED))('%s catches what is planted, and lets a sound service be', (name, planted) => {
    const rule = SERVICE_RULES[name as keyof typeof SERVICE_RULES];
    for (const fault of planted) expect(rule({ ...SOUND, ...fault }, stack)).not.toEqual([]);
    for (const sound of [SOUND, OURS]) expect(rule(sound, stack)).toEqual([]);
  });
});

describe('The editions', () => {
  const count = (name: string, service: string): number | undefined => readStack(name).services[service]?.deploy?.replicas;

  it.each(['production', 'cluster'])('%s runs migrate once, and api and worker twice', (name) => {
    expect([count(name, 'api'), count(name, 'worker')]).toEqual([2, 2]);
    const roles = ['migrate', 'api', 'worker'].map((service) => readStack(name).services[service]?.environment?.['FYRVAKT_ROLE']);
    expect(roles).toEqual(['migrate', 'api', 'worker']);
  });

  it('production passes on every setting, or says why not', () => {
    const given = Object.keys(readStack('production').services['api']?.environment ?? {});
    const reaches = ({ variable, secret }: Setting<unknown>): boolean =>
      given.includes(variable) || (secret === true && given.includes(`${variable}_FILE`));
    expect(settings.filter((one) => !reaches(one) && !(one.variable in LEFT_OUT)).map(({ variable }) => variable)).toEqual([]);
    expect(settings.filter((one) => reaches(one) && one.variable in LEFT_OUT)).toEqual([]);
    // An empty text, which is what an unset one becomes, is as good as none.
    const passed = given.filter((name) => read('docker/compose.production.yaml').includes(`${name}: ${'$'}{${name}:-}`));
    expect(readConfig(Object.fromEntries(passed.map((name) => [name, ''])))).toEqual(readConfig({}));
  });

  it('cluster has three nodes with certificates of their own', () => {
    const { services } = readStack('cluster');
    const nodes = Object.values(services).filter(({ image }) => image?.includes('kurrentdb'));
    const sources = nodes.flatMap(({ secrets = [] }) => secrets.map((secret) => (typeof secret === 'string' ? secret : secret.source)));
    expect(nodes).toHaveLength(3);
    expect(new Set(sources.filter((source) => source.endsWith('_key'))).size).toBe(3);
    expect(JSON.stringify(nodes)).not.toMatch(/INSECURE|tls=false/);
  });
});
