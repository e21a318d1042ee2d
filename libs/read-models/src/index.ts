// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What screens and lists read: tables folded from the log, the runner that keeps them up to date, and the questions that can be asked of
 * them. One file per model under models/: its row, its answer to every event, its rows. It changes nothing in the log.
 */
export type { AuditStatus, FoundDivergence } from './audit/records.js';
export type { Finding } from './audit/divergence.js';
export { SelfAudit, type Swept } from './audit/self-audit.js';
export { readModelMigrations } from './migrations.js';
export type { DeadlineRow } from './models/deadlines.js';
export { LEDGER_STATES, type LedgerState } from './models/ledger.js';
export type { CaseFilter, CaseItem } from './queries/cases.js';
export type { DrillCall } from './queries/debrief.js';
export type { DecidedItem } from './queries/decided.js';
export type { DeviationFilter, Deviations } from './queries/deviations.js';
export type { AwaitingItem, HandoverItem } from './queries/duties.js';
export type { Facets } from './queries/facets.js';
export type { MonthlyFigures } from './queries/figures.js';
export type { HandoverPage, HandoverPageFilter, UnreachedCall, WaitingForUnit } from './queries/handover-page.js';
export type { LedgerItem, LedgerMonth } from './queries/ledger.js';
export type { LedgerSummary } from './queries/ledger-summary.js';
export { InvalidCursor, MOST_ROWS, type Page, type Paged } from './queries/page.js';
export type { PastCallsThen } from './queries/past-calls.js';
export type { CasePlaces, PlaceCount, RepeatPlace } from './queries/places.js';
export { Queries } from './queries/queries.js';
export { RebuildRunning } from './alone.js';
export { UnknownProjection, type Rebuilt } from './rebuild.js';
export { NoWayBack } from './rollback.js';
export { ProjectionRunner, type RunnerParts } from './runner.js';
export { timeline } from './timeline.js';
