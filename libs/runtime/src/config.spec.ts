// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { envExample, InvalidConfig, readConfig } from './config.js';
import { mailOf } from './mail.js';
import { SETTINGS } from './settings.js';

const faultsOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidConfig);
    return (error as InvalidConfig).faults;
  }
};

describe('Configuration', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      role: 'all', port: 3000, host: '127.0.0.1', publicUrl: undefined, trustedProxies: [], dataDir: join(process.cwd(), 'data'),
      databaseUrl: undefined, databaseConnections: 16, pgbouncer: false, directDatabaseUrl: undefined,
      eventStoreUrl: undefined, masterKeyFile: join(process.cwd(), 'data-keys/master.key'), municipalityFile: undefined, logLevel: 'info',
      demo: false, mapBackground: undefined, mapHosts: [], mapCredit: undefined, traceEndpoint: undefined, traceHeaders: {}, traceShare: 1,
      smtpHost: undefined, smtpPort: 587, smtpTls: 'starttls', smtpUser: undefined, smtpPassword: undefined, smtpCa: undefined, mailFrom: undefined,
      outboxDays: 400,
    });
  });

  it('knows tiles from a style', () => {
    const mapOf = (value: string) => readConfig({ FYRVAKT_MAP: value }).mapBackground;
    expect(mapOf('/rutor/{z}/{x}/{y}.png')).toEqual({ kind: 'tiles', url: '/rutor/{z}/{x}/{y}.png' });
    expect(mapOf('https://kartor.example.se/stil.json')).toEqual({ kind: 'style', url: 'https://kartor.example.se/stil.json' });
  });

  it('keeps the key beside the data folder, never in it', () => {
    expect(readConfig({ FYRVAKT_DATA: '/srv/fyrvakt' }).masterKeyFile).toBe('/srv/fyrvakt-keys/master.key');
    expect(readConfig({ FYRVAKT_DATA: ' /srv/fyrvakt ' })).toMatchObject({ dataDir: '/srv/fyrvakt', masterKeyFile: '/srv/fyrvakt-keys/master.key' });
  });

  it.each(['', '/data'])('keeps no data where a file is%s', (below) =>
    expect(faultsOf({ FYRVAKT_DATA: `${__filename}${below}` })).toEqual([expect.stringMatching(/^FYRVAKT_DATA: .*name a folder/)]));

  it('sends e-mail only where it knows from whom, and where its links lead', () => {
    expect(mailOf(readConfig({}))).toBeUndefined();
    const faults = faultsOf({ FYRVAKT_SMTP_HOST: 'smtp.example.se' });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['FYRVAKT_MAIL_FROM', 'FYRVAKT_PUBLIC_URL']);
    const env = { FYRVAKT_SMTP_HOST: 'smtp.example.se', FYRVAKT_MAIL_FROM: 'f@example.se', FYRVAKT_PUBLIC_URL: 'https://fyrvakt.example.se' };
    expect(mailOf(readConfig(env))).toEqual({
      host: 'smtp.example.se', port: 587, tls: 'starttls', user: undefined, password: undefined, ca: undefined, from: 'f@example.se',
      baseUrl: 'https://fyrvakt.example.se',
    });
  });

  it('tells every fault at once, each with its fix', () => {
    const faults = faultsOf({ PORT: 'http', FYRVAKT_PUBLIC_URL: 'fyrvakt', FYRVAKT_LOG_LEVEL: 'loud', FYRVAKT_PROT: '1' });
    expect(faults).toEqual([
      'FYRVAKT_PROT is not a setting: see .env.example for those there are',
      'PORT: use a whole number from 0 to 65535',
      'FYRVAKT_PUBLIC_URL: write a whole address such as https://fyrvakt.example.se',
      'FYRVAKT_LOG_LEVEL: use one of fatal, error, warn, info, debug, trace, silent',
    ]);
  });

  it.each([
    ['PORT', '65536'], ['PORT', '1.5'], ['FYRVAKT_HOST', 'example.se'], ['FYRVAKT_PUBLIC_URL', 'javascript:alert(1)'],
    ['DATABASE_URL', 'mysql://db/x'], ['FYRVAKT_DATABASE_CONNECTIONS', '4'], ['FYRVAKT_PGBOUNCER', 'on'], ['FYRVAKT_ROLE', 'leader'],
    ['FYRVAKT_TRUSTED_PROXIES', '10.0.0.1, all'], ['FYRVAKT_EVENTSTORE', 'http://log:2113'], ['FYRVAKT_DEMO', 'yes'],
    ['FYRVAKT_MAP', 'tiles/{z}/{x}/{y}.png'], ['FYRVAKT_MAP', '//kartor.example.se/stil.json'], ['FYRVAKT_MAP', '/rutor/{z}.png'],
    ['FYRVAKT_SMTP_HOST', 'smtp://x'], ['FYRVAKT_SMTP_PORT', '0'], ['FYRVAKT_SMTP_TLS', 'ssl'], ['FYRVAKT_MAIL_FROM', 'Fyrvakt <f@example.se>'],
    ['FYRVAKT_SMTP_CA_FILE', '/no/such/file'], ['FYRVAKT_SMTP_CA_FILE', __filename], ['FYRVAKT_OUTBOX_DAYS', '1'],
    ['FYRVAKT_MAP_HOSTS', 'https://rutor.example.se, kartor'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4317'], ['OTEL_EXPORTER_OTLP_HEADERS', 'secret'], ['OTEL_TRACES_SAMPLER_ARG', '2'],
  ])('refuses %s=%s', (variable, value) => {
    expect(faultsOf({ [variable]: value })).toHaveLength(1);
  });

  it('repeats no value, since one may be a password', () => {
    expect(faultsOf({ DATABASE_URL: 'mysql://a:hemligt@db/x' }).join()).not.toContain('hemligt');
  });

  it('keeps a demonstration away from real data', () => {
    expect(faultsOf({ FYRVAKT_DEMO: 'true', DATABASE_URL: 'postgres://db/fyrvakt' })).toHaveLength(1);
  });

  it('shares a database of its own among processes only where there is one to share', () => {
    expect(faultsOf({ FYRVAKT_ROLE: 'worker' })).toHaveLength(1);
    expect(faultsOf({ FYRVAKT_ROLE: 'worker', DATABASE_URL: 'postgres://db/fyrvakt' })).toEqual([]);
    expect(faultsOf({ FYRVAKT_ROLE: 'api', FYRVAKT_DEMO: 'true' })).toHaveLength(1);
    expect(faultsOf({ FYRVAKT_ROLE: 'api', DATABASE_URL_FILE: '/no/such/file' })).toEqual(['DATABASE_URL: there is no file /no/such/file']);
  });

  it('accepts each example that it gives', () => {
    // A mail server says nothing without whom it is from and where its links lead.
    const mail = { FYRVAKT_MAIL_FROM: SETTINGS.mailFrom.example, FYRVAKT_PUBLIC_URL: SETTINGS.publicUrl.example };
    const { smtpCa: _ofAFile, ...settings } = SETTINGS;
    for (const { variable, example } of Object.values(settings)) expect(faultsOf({ ...mail, [variable]: example })).toEqual([]);
  });

  it('is described in .env.example as it is', () => {
    expect(readFileSync(join(__dirname, '../../../.env.example'), 'utf8')).toBe(envExample());
  });
});
