// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { parseCheckpoint, readNote } from '@fyrvakt/event-store';
import { localDate } from '@fyrvakt/kernel';
import { Mailer } from '@fyrvakt/outbox';
import { durabilityOf } from '@fyrvakt/postgres';
import { loadMasterKey, PostgresKeyStore } from '@fyrvakt/privacy';
import { mailOf, migrations, openCheckpoints, type Runtime } from '@fyrvakt/runtime';
import { fail, ok, warn, type Finding } from './check.js';

const MOST_SKEW_SECONDS = 5;
const MOST_LAG_EVENTS = 1_000;
const DAY_MS = 86_400_000;

const durability = async ({ pool }: Runtime): Promise<Finding> => {
  const { settings, off } = await durabilityOf(pool);
  const found = settings.join(', ');
  return off.length > 0
    ? fail('durability', found, `Turn on ${off.join(' and ')}: a power cut could lose calls.`)
    : ok('durability', found);
};

const schema = async ({ pool }: Runtime): Promise<Finding> => {
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM schema_migrations');
  const missing = migrations.filter(({ id }) => !rows.some((row) => row.id === id));
  return missing.length > 0
    ? fail('schema', `${missing.length} steps are missing`, 'Run: npm run fyrvakt -- migrate')
    : ok('schema', `${migrations.length} steps applied`);
};

const clock = async ({ pool }: Runtime): Promise<Finding> => {
  const { rows } = await pool.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  const skew = Math.abs((rows[0]?.now.getTime() ?? 0) - Date.now()) / 1000;
  const found = `${new Date().toISOString()} (${localDate(new Date().toISOString())} in Sweden), ${skew.toFixed(1)} s from the database's`;
  return skew > MOST_SKEW_SECONDS
    ? fail('clock', found, 'Let both machines follow the same time server (NTP): deadlines depend on it.')
    : ok('clock', found);
};

const projections = async ({ queries }: Runtime): Promise<Finding[]> =>
  (await queries.status()).map(({ name, state, lagEvents, parked, position }) => {
    const check = `read model ${name}`;
    const found = `${state}, position ${position}, ${lagEvents} events behind, ${parked} cases standing still`;
    if (parked > 0) return fail(check, found, `See GET /case-api/v1/system for why; then run: npm run fyrvakt -- rebuild ${name}`);
    if (state === 'missing' && lagEvents === 0) return ok(check, 'is made at the first start');
    if (state === 'missing' || state === 'outdated') return warn(check, found, `Run: npm run fyrvakt -- rebuild ${name}`);
    return lagEvents > MOST_LAG_EVENTS ? warn(check, found, 'Start the server: it catches up by itself.') : ok(check, found);
  });

const audited = async ({ queries }: Runtime): Promise<Finding> => {
  const { summary, diverging } = await queries.audit();
  return diverging > 0
    ? fail('self-audit', summary, 'See GET /case-api/v1/system for which; then run: npm run fyrvakt -- audit --repair')
    : ok('self-audit', summary);
};

const signed = async (runtime: Runtime): Promise<Finding> => {
  const { inside, outside } = await openCheckpoints(runtime);
  const [own, witness, head] = await Promise.all([inside.newest(), outside.newest(), runtime.store.head()]);
  if (!own)
    return head === 0
      ? ok('checkpoints', 'the log is empty')
      : warn('checkpoints', `none, though the log has ${head} events`, 'Start the server: it signs one within minutes.');
  const at = parseCheckpoint(readNote(own.note, []).text)?.at ?? '';
  const found = `newest covers ${own.size} of ${head} events, signed ${at}`;
  if (own.size > head) return fail('checkpoints', found, 'The database is older than what was signed. Run: npm run fyrvakt -- verify');
  if (witness?.size !== own.size)
    return warn(
      'checkpoints',
      `${found}; the file outside the database has ${witness?.size ?? 'none'}`,
      'Run: npm run fyrvakt -- verify',
    );
  return Date.now() - Date.parse(at) > DAY_MS && own.size < head
    ? warn('checkpoints', found, 'Nothing has been signed for a day: is the server running?')
    : ok('checkpoints', found);
};

const MOST_UNTOLD_SECONDS = 120;
const MOST_BACKUP_AGE_MS = 2 * DAY_MS;

/** Only what has been restored elsewhere counts. */
const backup = async ({ custody, store }: Runtime): Promise<Finding> => {
  const [last, head] = await Promise.all([custody.lastBackup(), store.head()]);
  if (!last) return head === 0 ? ok('backup', 'nothing to back up yet') : warn('backup', 'none', 'Run: npm run fyrvakt -- backup');
  const found = `${last.id} in ${last.place}, taken ${last.takenAt}, ${last.verifiedAt ? `verified ${last.verifiedAt}` : 'NOT VERIFIED'}`;
  if (!last.verifiedAt) return warn('backup', found, `Run: npm run fyrvakt -- backup --to ${last.place} --check ${last.id}`);
  return Date.now() - Date.parse(last.takenAt) > MOST_BACKUP_AGE_MS && last.position < head
    ? warn('backup', found, 'It is more than two days old. Run: npm run fyrvakt -- backup')
    : ok('backup', found);
};

/** What a data key seals can only be read with the master key that protects it. */
const dataKeys = async ({ config, pool }: Runtime): Promise<Finding> => {
  const master = await loadMasterKey({ dataDir: config.dataDir, file: config.masterKeyFile });
  const counts = [...(await new PostgresKeyStore(pool).countByMaster())];
  const missing = counts.filter(([id]) => !master.knows(id));
  const sum = (some: typeof counts): number => some.reduce((all, [, count]) => all + count, 0);
  return missing.length > 0
    ? fail(
      'data keys', `${sum(missing)} are protected by a master key that is not in the file: ${missing.map(([id]) => id).join(', ')}`,
      'Put it back, below the first line of the key file, from its safe place. Then run: npm run fyrvakt -- keys rotate',
    )
    : ok('data keys', `${sum(counts)}, all under a master key that is here`);
};

const hold = async ({ custody }: Runtime): Promise<Finding> => {
  const held = await custody.hold();
  return held
    ? warn('outbound work', `on hold since ${held.since}, when a backup was restored`, 'Look at what waits, then run: npm run fyrvakt -- release')
    : ok('outbound work', 'goes on');
};

/** How what is in the way is put right, by the code it is told as. */
const MAIL_FIXES: readonly (readonly [RegExp, string])[] = [
  [/^EAUTH/, 'It refuses us: see FYRVAKT_SMTP_USER and FYRVAKT_SMTP_PASSWORD.'],
  [/^ETLS 5/, 'It offers no STARTTLS: set FYRVAKT_SMTP_TLS to tls, or to none for a relay on the same machine.'],
  [/^ETLS ERR_SSL/, 'It does not speak TLS from the start: set FYRVAKT_SMTP_TLS to starttls, or the port to its own.'],
  [/^ETLS ERR_TLS_CERT_ALTNAME/, 'Its certificate is for another name: write FYRVAKT_SMTP_HOST as the certificate does.'],
  [/^ETLS CERT_HAS_EXPIRED/, 'Its certificate has run out: it needs a new one.'],
  [/^ETLS/, 'Nobody that we know vouches for its certificate: name the file of whoever does in FYRVAKT_SMTP_CA_FILE.'],
  [/^/, 'See that it runs, and that its settings (FYRVAKT_SMTP_…) are right.'],
];

/** Tries the mail server, without sending. */
const telling = async ({ config, outbox, clock }: Runtime): Promise<Finding[]> => {
  const mail = mailOf(config);
  const { waiting, oldestSeconds, failed } = await outbox.status(clock.now());
  const left = `${waiting} wait, the oldest for ${Math.round(oldestSeconds)} s; ${failed} were given up`;
  if (!mail)
    return [warn('telling people', 'no mail server is named: nobody is told of anything, it only shows in the lists', 'Set FYRVAKT_SMTP_HOST.')];
  const trouble = await new Mailer(mail).trouble();
  const server = `${mail.host}:${mail.port}, ${mail.tls}`;
  return [
    trouble
      ? fail('mail server', `${server}: ${trouble}`, MAIL_FIXES.find(([code]) => code.test(trouble))?.[1] ?? '')
      : ok('mail server', server),
    failed > 0 ? fail('telling people', left, 'Run: npm run fyrvakt -- outbox list')
      : oldestSeconds > MOST_UNTOLD_SECONDS ? warn('telling people', left, 'Run: npm run fyrvakt -- outbox list') : ok('telling people', left),
  ];
};

/** What the database and the log say of themselves. */
export const runningFindings = async (runtime: Runtime): Promise<Finding[]> => [
  await durability(runtime),
  await schema(runtime),
  await clock(runtime),
  ...(await projections(runtime)),
  await audited(runtime),
  await signed(runtime),
  await backup(runtime),
  await dataKeys(runtime),
  await hold(runtime),
  ...(await telling(runtime)),
];
