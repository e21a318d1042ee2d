// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Custody } from '@fyrvakt/custody';
import { parseCheckpoint, readNote } from '@fyrvakt/event-store';
import type { Quarantine, Sources } from '@fyrvakt/intake';
import { PostgresCheckpointStore } from '@fyrvakt/privacy';
import { freeSpace, mailOf, type Runtime } from '@fyrvakt/runtime';
import type { Gauge } from 'prom-client';
import type { Metrics } from '../http/metrics.js';
import { atMostEvery } from './at-most-every.js';
import { within } from './within.js';

export interface GaugeParts {
  readonly metrics: Metrics;
  readonly runtime: Pick<Runtime, 'queries' | 'store' | 'pool' | 'clock' | 'outbox' | 'config'>;
  readonly quarantine: Pick<Quarantine, 'count'>;
  readonly sources: Pick<Sources, 'status'>;
}

/** One look at the database serves every value of one scrape. */
const FRESH_MS = 1_000;
const secondsSince = (then: string, now: string): number => Math.max(0, (Date.parse(now) - Date.parse(then)) / 1_000);
const seconds = (at: string): number => Date.parse(at) / 1_000;

/**
 * What is looked up when somebody measures: how far the lists are behind, what waits, who has gone silent. A part that cannot be read
 * leaves its values out, for a false zero would silence the alarm that is held against it.
 */
export const registerGauges = ({ metrics, runtime, quarantine, sources }: GaugeParts): void => {
  const { queries, store, pool, clock, config } = runtime;
  // First, for it must not count what the others are about to ask.
  metrics.gauge(
    'fyrvakt_database_connections',
    'Connections of the pool for commands and lists, by state: idle, busy, waiting for one',
    (one) => {
      one.set({ state: 'idle' }, pool.idleCount);
      one.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      one.set({ state: 'waiting' }, pool.waitingCount);
    },
    ['state'],
  );
  const custody = new Custody(pool);
  const looked = {
    projections: atMostEvery(FRESH_MS, () => queries.status()),
    sources: atMostEvery(FRESH_MS, () => sources.status()),
    quarantine: atMostEvery(FRESH_MS, () => quarantine.count()),
    deadlines: atMostEvery(FRESH_MS, () => queries.deadlinesDue(clock.now(), MOST_DEADLINES)),
    checkpoint: atMostEvery(FRESH_MS, () => newestCheckpoint(pool)),
    leases: atMostEvery(FRESH_MS, () => leases(pool)),
    backup: atMostEvery(FRESH_MS, () => custody.lastBackup()),
    verified: atMostEvery(FRESH_MS, () => custody.lastVerification()),
    hold: atMostEvery(FRESH_MS, () => custody.hold()),
    audit: atMostEvery(FRESH_MS, () => queries.audit()),
  };
  const gauge = <T>(name: string, help: string, look: () => Promise<T>, set: (gauge: Gauge, seen: T) => void, labels: string[] = []): void => {
    const collect = async (one: Gauge): Promise<void> => {
      one.reset();
      if (labels.length === 0) one.remove();
      await within(look()).then((seen) => set(one, seen), () => undefined);
    };
    metrics.gauge(name, help, collect, labels);
  };
  const perProjection = (name: string, help: string, read: (status: Awaited<ReturnType<typeof queries.status>>[number]) => number): void =>
    gauge(name, help, looked.projections, (one, all) => all.forEach((status) => one.set({ projection: status.name }, read(status))), ['projection']);
  const perSource = (name: string, help: string, read: (status: Awaited<ReturnType<Sources['status']>>[number]) => number): void =>
    gauge(name, help, looked.sources, (one, all) => all.forEach((status) => one.set({ source: status.source }, read(status))), ['source']);

  perProjection('fyrvakt_projection_lag_events', 'Events that a projection has not taken yet', ({ lagEvents }) => lagEvents);
  perProjection('fyrvakt_projection_lag_seconds', 'Age of the oldest event that a projection has not taken', ({ lagSeconds }) => lagSeconds);
  perProjection('fyrvakt_projection_parked_cases', 'Cases set aside because an event could not be taken', ({ parked }) => parked);
  gauge('fyrvakt_log_position', 'Position of the newest event', () => store.head(), (one, head) => one.set(head));
  gauge('fyrvakt_log_sealed_position', 'Position that the newest signed checkpoint covers', looked.checkpoint, (one, sealed) =>
    one.set(sealed?.size ?? 0));
  gauge('fyrvakt_log_sealed_timestamp_seconds', 'When the newest checkpoint was signed', looked.checkpoint, (one, sealed) =>
    one.set(sealed ? seconds(sealed.at) : 0));
  gauge('fyrvakt_intake_quarantined', 'Reports that were refused for their form and wait for a person', looked.quarantine, (one, { waiting }) =>
    one.set(waiting));
  perSource('fyrvakt_intake_source_silent', '1 when a source has been quiet for longer than it promised', ({ silent }) => (silent ? 1 : 0));
  perSource('fyrvakt_intake_source_heard_timestamp_seconds', 'When a source was last heard from', ({ lastHeardAt }) => seconds(lastHeardAt));
  perSource('fyrvakt_intake_missing_numbers', 'Running numbers that have not arrived', ({ missing }) => missing);
  gauge('fyrvakt_deadlines_overdue', `Deadlines that have passed and are not dealt with, at most ${MOST_DEADLINES}`, looked.deadlines, (one, due) =>
    one.set(due.length));
  gauge('fyrvakt_deadline_lateness_seconds', 'Time since the oldest of them passed; 0 when there is none', looked.deadlines, (one, [oldest]) =>
    one.set(oldest ? secondsSince(oldest.due, clock.now()) : 0));
  gauge('fyrvakt_backup_timestamp_seconds', 'When the newest backup that was restored and verified was taken; 0 without one', looked.backup,
    (one, backup) => one.set(backup?.verifiedAt ? seconds(backup.takenAt) : 0));
  gauge('fyrvakt_verified_timestamp_seconds', 'When the whole log was last recomputed; 0 when it never was', looked.verified, (one, last) =>
    one.set(last ? seconds(last.at) : 0));
  gauge('fyrvakt_verified_ok', '1 when it was as it had been written, or has not been looked at', looked.verified, (one, last) =>
    one.set(last === undefined || last.verdict === 'ok' ? 1 : 0));
  gauge('fyrvakt_outbound_on_hold', '1 while nothing that time demands is done, since the database was restored', looked.hold, (one, hold) =>
    one.set(hold ? 1 : 0));
  registerOutbox(gauge, runtime);
  gauge('fyrvakt_disk_free_bytes', 'Room left on the disk of the data folder', () => freeSpace(config.dataDir), (one, free) => one.set(free));
  registerAudit(gauge, looked.audit);
  gauge('fyrvakt_lease_held', '1 while some process leads this work', looked.leases, (one, all) =>
    all.forEach(({ name, held }) => one.set({ lease: name }, held ? 1 : 0)), ['lease']);
  gauge('fyrvakt_lease_epoch', 'How many times the leader has changed', looked.leases, (one, all) =>
    all.forEach(({ name, epoch }) => one.set({ lease: name }, Number(epoch))), ['lease']);
};

const leases = async (pool: Runtime['pool']) => {
  const { rows } = await pool.query<{ name: string; epoch: string; held: boolean }>(
    'SELECT name, epoch, expires_at > clock_timestamp() AS held FROM leases ORDER BY name LIMIT 100',
  );
  return rows;
};

const MOST_DEADLINES = 1_000;

const newestCheckpoint = async (pool: Runtime['pool']) => {
  const signed = await new PostgresCheckpointStore(pool).newest();
  return signed && parseCheckpoint(readNote(signed.note, []).text);
};

type Register = <T>(name: string, help: string, look: () => Promise<T>, set: (gauge: Gauge, seen: T) => void) => void;

const registerOutbox = (gauge: Register, { outbox, clock, config }: GaugeParts['runtime']): void => {
  const status = atMostEvery(FRESH_MS, () => outbox.status(clock.now()));
  const kept = atMostEvery(FRESH_MS, () => outbox.kept(clock.now()));
  gauge('fyrvakt_outbox_configured', '1 when people and units can be told by e-mail', () => Promise.resolve(mailOf(config)), (one, mail) =>
    one.set(mail ? 1 : 0));
  gauge('fyrvakt_outbox_waiting', 'Notices that are due and have not been told', status, (one, { waiting }) => one.set(waiting));
  gauge('fyrvakt_outbox_age_seconds', 'Time since the oldest of them was due; 0 when there is none', status, (one, { oldestSeconds }) =>
    one.set(oldestSeconds));
  gauge('fyrvakt_outbox_failed', 'Notices that were given up and that nobody has looked at', status, (one, { failed }) => one.set(failed));
  gauge('fyrvakt_outbox_kept', 'Notices that are over, and kept as the record of who was told', kept, (one, { rows }) => one.set(rows));
  gauge('fyrvakt_outbox_kept_seconds', 'Time since the oldest of them ended; 0 when there is none', kept, (one, { oldestSeconds }) =>
    one.set(oldestSeconds));
};

const registerAudit = (gauge: Register, look: () => ReturnType<Runtime['queries']['audit']>): void => {
  gauge('fyrvakt_audit_cases_checked', 'Cases whose rows the last whole self-audit compared with the log', look, (one, audit) =>
    one.set(audit.casesChecked));
  gauge('fyrvakt_audit_cases_diverging', 'Cases and months whose rows are not what the log makes of them, and are not mended', look,
    (one, audit) => one.set(audit.diverging));
  gauge('fyrvakt_audit_position', 'Position of the log that the last whole self-audit covers', look, (one, audit) => one.set(audit.position));
  gauge('fyrvakt_audit_divergences_found', 'Divergences ever found, mended or not', look, (one, audit) => one.set(audit.found));
  gauge('fyrvakt_audit_timestamp_seconds', 'When the last whole self-audit ended; 0 before there was one', look, (one, audit) =>
    one.set(audit.checkedAt ? seconds(audit.checkedAt) : 0));
};
