// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What screens and lists read: tables folded from the log, the runner that keeps them up to date, and the questions that can be asked of
 * them. One file per model under models/: its row, its answer to every event, its rows. It changes nothing in the log.
 */
export { ProjectionRunner, type RunnerParts } from './runner.js';
export { Queries, type QueryParts } from './queries/queries.js';
export { readModelMigrations } from './migrations.js';
export { Progress } from './progress.js';
export { caseProjections } from './projections.js';
export { projection, seen, type CaseSoFar, type Patch, type PatchMap, type Projection } from './projection.js';
export type { Parking, ParkingReason } from './case-entry.js';
export type { ParkedCase } from './parking.js';
export type { Retried } from './retry.js';
export { RebuildRunning, UnknownProjection, type RebuildProgress, type Rebuilt } from './rebuild.js';
export { NoWayBack } from './rollback.js';
export { InvalidCursor, InvalidLimit, MOST_ROWS, type Page, type Paged } from './queries/page.js';
export type { CaseFilter, CaseItem } from './queries/cases.js';
export { FACETS, type Count, type Facet, type Facets } from './queries/facets.js';
export type { LedgerCall, LedgerFilter, LedgerItem, LedgerMonth } from './queries/ledger.js';
export type { AwaitingItem, DutyFilter, HandoverFilter, HandoverItem } from './queries/duties.js';
export type { MonthlyFigures } from './queries/figures.js';
export {
  timeline, type Timeline, type TimelineEntry, type TimelineFact, type TimelineGap, type TimelineSource, type TimelineStep,
} from './timeline.js';
export type { ProjectionState, ProjectionStatus } from './queries/status.js';
export { caseListTable, type CaseRow, type ContactedUnit, type DeadlineKind } from './models/case-list.js';
export { LEDGER_STATES, ledgerTable, type LedgerRow, type LedgerState } from './models/ledger.js';
export { awaitingTable, type AwaitingRow } from './models/awaiting-decision.js';
export { deadlinesTable, type DeadlineRow, type DeadlineRules } from './models/deadlines.js';
export { handoverTable, type HandoverRow } from './models/handover.js';
export { FIGURES, figuresTable, type Figure, type FigureRow } from './models/monthly-figures.js';
export { caseSearchTable } from './models/case-search.js';
