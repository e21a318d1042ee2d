// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { isAddress } from '@fyrvakt/notices';
import { isBlocked } from './data-folder.js';

/** How to read one environment variable, and what to write about it in `.env.example`. */
export interface Setting<T> {
  readonly variable: string;
  /** One line for whoever sets up the system. */
  readonly about: string;
  /** The value shown in `.env.example`; commented out there, because nothing needs to be set. */
  readonly example: string;
  /** True for what must not be shown: it may also stand in a private file, which <variable>_FILE names. */
  readonly secret?: true;
  /** Reads the text, which is empty when the variable is not set. Throws an Error whose message says how to put it right. */
  readonly read: (text: string, env: NodeJS.ProcessEnv) => T;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const fail = (fix: string): never => {
  throw new Error(fix);
};

const setting = <T>(given: Setting<T>): Setting<T> => given;

const absolute = (path: string): string => (isAbsolute(path) ? path : resolve(path));
const dataFolder = (text: string | undefined): string => absolute(text?.trim() || 'data');
const optionalPath = (text: string): string | undefined => (text === '' ? undefined : absolute(text));

const url = (text: string, protocols: readonly string[], example: string): string => {
  const fix = `write a whole address such as ${example}`;
  const parsed = URL.canParse(text) ? new URL(text) : fail(fix);
  return protocols.includes(parsed.protocol) && parsed.hostname !== '' ? text : fail(fix);
};

const oneOf = <T extends string>(text: string, values: readonly T[]): T =>
  values.find((value) => value === text) ?? fail(`use one of ${values.join(', ')}`);

/** As W3C Baggage writes them: values are percent-encoded. */
const headers = (text: string): Readonly<Record<string, string>> => {
  const pairs = text.split(',').map((pair) => pair.trim()).filter(Boolean).map((pair) => /^([\w!#$%&'*+.^`|~-]+)=(.*)$/.exec(pair));
  try {
    return Object.fromEntries(pairs.map((pair) => (pair ? [pair[1], decodeURIComponent(pair[2] ?? '')] : fail(''))));
  } catch {
    return fail('list name=value with commas between, values percent-encoded');
  }
};

/** Read at the start, so that a slip is told then and not when somebody has to be told of something. */
const certificatesIn = (file: string): string => {
  try {
    const pem = readFileSync(file, 'utf8');
    void new X509Certificate(pem);
    return pem;
  } catch {
    return fail('name a file with a certificate in PEM that can be read');
  }
};

const SMTP_TLS = ['starttls', 'tls', 'none'] as const;

const ADDRESS = /^[0-9a-fA-F.:]{2,45}(\/\d{1,3})?$/;

/** What a process is there for. */
const ROLES = ['all', 'api', 'worker', 'migrate'] as const;
export type Role = (typeof ROLES)[number];

/** Every environment variable that Fyrvakt reads, in the order in which someone who sets it up asks for them. */
export const SETTINGS = {
  role: setting({
    variable: 'FYRVAKT_ROLE',
    about: 'What this process does: all, or on a PostgreSQL that several share api, worker, or migrate (changes the schema and ends).',
    example: 'all',
    read: (text) => oneOf(text || 'all', ROLES),
  }),
  port: setting({
    variable: 'PORT',
    about: 'Port that the program listens to; 0 takes a free one.',
    example: '3000',
    read: (text) => {
      const port = text === '' ? 3000 : Number(text);
      return Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : fail('use a whole number from 0 to 65535');
    },
  }),
  host: setting({
    variable: 'FYRVAKT_HOST',
    about: 'Address that it listens at; 0.0.0.0 lets other machines in (put TLS in front).',
    example: '127.0.0.1',
    read: (text) => {
      if (text === '' || text === 'localhost') return '127.0.0.1';
      return ADDRESS.test(text) ? text : fail('use an IP address such as 127.0.0.1 or 0.0.0.0');
    },
  }),
  publicUrl: setting({
    variable: 'FYRVAKT_PUBLIC_URL',
    about: 'Where browsers find it, without a path; https here makes the session cookie Secure.',
    example: 'https://fyrvakt.example.se',
    read: (text) => (text === '' ? undefined : new URL(url(text, ['http:', 'https:'], 'https://fyrvakt.example.se')).origin),
  }),
  trustedProxies: setting({
    variable: 'FYRVAKT_TRUSTED_PROXIES',
    about: 'Addresses of the proxies whose X-Forwarded-For is believed, with commas between; none by default.',
    example: '10.0.0.1,10.0.1.0/24',
    read: (text): readonly string[] => {
      const proxies = text.split(',').map((proxy) => proxy.trim()).filter(Boolean);
      if (proxies.every((proxy) => ADDRESS.test(proxy))) return proxies;
      return fail('list IP addresses or ranges such as 10.0.1.0/24, with commas between');
    },
  }),
  dataDir: setting({
    variable: 'FYRVAKT_DATA',
    about: 'Folder of the built-in database.',
    example: 'data',
    read: (text) => {
      const folder = dataFolder(text);
      return isBlocked(folder) ? fail('there is a file where the folder would be; name a folder, which is made if it is not there') : folder;
    },
  }),
  databaseUrl: setting({
    variable: 'DATABASE_URL',
    about: "A PostgreSQL server of one's own (15 or later) instead of the built-in one.",
    example: 'postgres://fyrvakt:secret@db.example.se:5432/fyrvakt',
    secret: true,
    read: (text) => (text === '' ? undefined : url(text, ['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/name')),
  }),
  databaseConnections: setting({
    variable: 'FYRVAKT_DATABASE_CONNECTIONS',
    about: 'Most connections that this process holds to PostgreSQL. All processes together must stay below max_connections.',
    example: '16',
    read: (text) => {
      const connections = text === '' ? 16 : Number(text);
      return Number.isInteger(connections) && connections >= 8 && connections <= 200 ? connections : fail('use a whole number from 8 to 200');
    },
  }),
  pgbouncer: setting({
    variable: 'FYRVAKT_PGBOUNCER',
    about: 'true where DATABASE_URL leads to PgBouncer in transaction mode: nothing is then left behind on a connection.',
    example: 'false',
    read: (text) => oneOf(text || 'false', ['true', 'false']) === 'true',
  }),
  directDatabaseUrl: setting({
    variable: 'FYRVAKT_DIRECT_DATABASE_URL',
    about: 'With PgBouncer: PostgreSQL itself, for the one connection that listens. Without it, processes look every quarter of a second.',
    example: 'postgres://fyrvakt:secret@db.example.se:5432/fyrvakt',
    secret: true,
    read: (text) => (text === '' ? undefined : url(text, ['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/name')),
  }),
  eventStoreUrl: setting({
    variable: 'FYRVAKT_EVENTSTORE',
    about: 'EventStoreDB or KurrentDB to keep the log in, with everything else in PostgreSQL. Without it, the log is in PostgreSQL too.',
    example: 'esdb+discover://fyrvakt:secret@log.example.se:2113',
    secret: true,
    read: (text) => {
      if (text === '') return undefined;
      return /^esdb(\+discover)?:\/\/[^\s/]+/.test(text) ? text : fail('write a connection string such as esdb://user:password@host:2113');
    },
  }),
  masterKeyFile: setting({
    variable: 'FYRVAKT_MASTER_KEY_FILE',
    about: 'File with the key that protects personal data; made at the first start. Back it up apart from the data.',
    example: 'data-keys/master.key',
    read: (text, env) => optionalPath(text) ?? `${dataFolder(env['FYRVAKT_DATA'])}-keys/master.key`,
  }),
  municipalityFile: setting({
    variable: 'FYRVAKT_MUNICIPALITY',
    about: "The municipality's lists and plans (JSON); without it, the demonstration municipality.",
    example: 'municipality.json',
    read: optionalPath,
  }),
  smtpHost: setting({
    variable: 'FYRVAKT_SMTP_HOST',
    about: 'Mail server through which people and units are told. Without it nobody is told of anything, and the page of the system says so.',
    example: 'smtp.example.se',
    read: (text) => (text === '' || /^[A-Za-z0-9][A-Za-z0-9.:-]{0,252}$/.test(text) ? text || undefined : fail('use a host name or an IP address')),
  }),
  smtpPort: setting({
    variable: 'FYRVAKT_SMTP_PORT',
    about: 'Its port.',
    example: '587',
    read: (text) => {
      const port = text === '' ? 587 : Number(text);
      return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : fail('use a whole number from 1 to 65535');
    },
  }),
  smtpTls: setting({
    variable: 'FYRVAKT_SMTP_TLS',
    about: 'How it is spoken to: starttls, tls from the start (port 465), or none for a relay on the same machine.',
    example: 'starttls',
    read: (text) => oneOf(text || 'starttls', SMTP_TLS),
  }),
  smtpUser: setting({
    variable: 'FYRVAKT_SMTP_USER',
    about: 'Who we are to it, where it asks.',
    example: 'fyrvakt',
    read: (text) => text || undefined,
  }),
  smtpPassword: setting({
    variable: 'FYRVAKT_SMTP_PASSWORD',
    about: 'The password that goes with it.',
    example: 'secret',
    secret: true,
    read: (text) => text || undefined,
  }),
  smtpCa: setting({
    variable: 'FYRVAKT_SMTP_CA_FILE',
    about: "File with the certificate (PEM) of whoever vouches for it, where that is the municipality's own.",
    example: '/etc/ssl/certs/municipality.pem',
    read: (text) => (text === '' ? undefined : certificatesIn(text)),
  }),
  mailFrom: setting({
    variable: 'FYRVAKT_MAIL_FROM',
    about: 'Address that e-mail is sent from. FYRVAKT_PUBLIC_URL has to be set too: messages link to it.',
    example: 'fyrvakt@example.se',
    read: (text) => (text === '' || isAddress(text) ? text || undefined : fail('write one address such as fyrvakt@example.se')),
  }),
  outboxDays: setting({
    variable: 'FYRVAKT_OUTBOX_DAYS',
    about: 'Days for which it is kept who was told of what, and when; then it is removed. What waits or was given up stays.',
    example: '400',
    read: (text) => {
      const days = text === '' ? 400 : Number(text);
      return Number.isInteger(days) && days >= 7 && days <= 3_650 ? days : fail('use a whole number of days from 7 to 3650');
    },
  }),
  logLevel: setting({
    variable: 'FYRVAKT_LOG_LEVEL',
    about: `How much is logged: ${LOG_LEVELS.join(', ')}.`,
    example: 'info',
    read: (text) => oneOf(text || 'info', LOG_LEVELS),
  }),
  demo: setting({
    variable: 'FYRVAKT_DEMO',
    about: 'true shows made-up data and lets the clock be moved. Never where real calls are kept.',
    example: 'false',
    read: (text) => oneOf(text || 'false', ['true', 'false']) === 'true',
  }),
  mapBackground: setting({
    variable: 'FYRVAKT_MAP',
    about: 'What the map is drawn on: tiles (an address with {z}, {x} and {y}) or a style with vector tiles. Without it, nobody is asked.',
    example: '/tiles/{z}/{x}/{y}.png',
    read: (text) => {
      if (text === '') return undefined;
      if (!/^\/(?!\/)/.test(text)) url(text, ['https:', 'http:'], 'https://kartor.example.se/style.json');
      const marks = ['{z}', '{x}', '{y}'].filter((mark) => text.includes(mark));
      if (marks.length > 0 && marks.length < 3) fail('an address of tiles has {z}, {x} and {y}');
      return { kind: marks.length === 3 ? ('tiles' as const) : ('style' as const), url: text };
    },
  }),
  mapHosts: setting({
    variable: 'FYRVAKT_MAP_HOSTS',
    about: 'Other hosts that a style fetches tiles, fonts and signs from, with commas between. Browsers ask no others.',
    example: 'https://tiles.example.se',
    read: (text): readonly string[] => text.split(',').map((host) => host.trim()).filter(Boolean)
      .map((host) => new URL(url(host, ['https:', 'http:'], 'https://tiles.example.se')).origin),
  }),
  mapCredit: setting({
    variable: 'FYRVAKT_MAP_CREDIT',
    about: 'Whom the map is by, written on it, as most that give maps away ask for.',
    example: '© Lantmäteriet',
    read: (text) => (text === '' ? undefined : text.slice(0, 120)),
  }),
  traceEndpoint: setting({
    variable: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    about: 'Collector that traces are sent to by OTLP over HTTP; without it nothing is traced.',
    example: 'http://127.0.0.1:4318',
    read: (text) => (text === '' ? undefined : url(text, ['http:', 'https:'], 'http://127.0.0.1:4318').replace(/\/+$/, '')),
  }),
  traceHeaders: setting({
    variable: 'OTEL_EXPORTER_OTLP_HEADERS',
    about: 'Headers for the collector, such as its key: name=value, with commas between.',
    example: 'authorization=Bearer%20secret',
    secret: true,
    read: headers,
  }),
  traceShare: setting({
    variable: 'OTEL_TRACES_SAMPLER_ARG',
    about: "Share of the traces that begin here and are sent, from 0 to 1; a sender's own decision is followed.",
    example: '1',
    read: (text) => {
      const share = text === '' ? 1 : Number(text);
      return share >= 0 && share <= 1 ? share : fail('use a number from 0 to 1');
    },
  }),
} as const satisfies Record<string, Setting<unknown>>;
