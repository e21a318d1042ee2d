// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Mode } from '@fyrvakt/cases';
import type { EventStore } from '@fyrvakt/event-store';
import type { Instant, LocalDate } from '@fyrvakt/kernel';
import type pg from 'pg';
import { readAudit, type AuditStatus } from '../audit/records.js';
import { groupPosition, readCheckpoints } from '../checkpoints.js';
import type { KeyedWords } from '../models/case-search.js';
import { DEADLINES, type DeadlineRow, type DeadlineRules } from '../models/deadlines.js';
import { listParked, type ParkedCase } from '../parking.js';
import { Progress } from '../progress.js';
import { caseProjections } from '../projections.js';
import type { Projection } from '../projection.js';
import { keyedWords, type Hmac } from '../search-words.js';
import { listCases, type CaseFilter, type CaseItem } from './cases.js';
import { dueDeadlines, refuseDeadline } from './deadlines.js';
import { readDrill, type DrillCalls } from './debrief.js';
import { listDecided, type DecidedItem } from './decided.js';
import { readDeviations, type DeviationFilter, type Deviations } from './deviations.js';
import { listAwaiting, listHandover, type AwaitingItem, type DutyFilter, type HandoverFilter, type HandoverItem } from './duties.js';
import { countFacets, type Facets } from './facets.js';
import { readFigures, type MonthlyFigures } from './figures.js';
import { countWaiting, readHandoverPage, type HandoverPage, type HandoverPageFilter, type WaitingForUnit } from './handover-page.js';
import { accountMonth, listLedger, type LedgerFilter, type LedgerItem, type LedgerMonth } from './ledger.js';
import { summariseLedger, type LedgerSummary } from './ledger-summary.js';
import { MOST_ROWS, type Page, type Paged } from './page.js';
import { readPastCalls, type PastCallsThen } from './past-calls.js';
import { countCasePlaces, type CasePlaces } from './places.js';
import { countPerHour, type HourOfCalls } from './received.js';
import { readStatus, type ProjectionStatus } from './status.js';

export interface QueryParts {
  readonly store: EventStore;
  readonly hmac: Hmac;
  readonly municipality: DeadlineRules;
  /** The runner's own, where it runs in this process: then waiting for a position costs nothing. */
  readonly progress?: Progress;
  readonly clock?: () => Instant;
}

/** Longest between looks at the checkpoints while somebody waits for rows that another process writes. */
const LOOK_MS = 50;

/** Everything that can be asked of the read models. Throws InvalidCursor and InvalidLimit for pages that cannot be. */
export class Queries {
  private readonly words: KeyedWords;
  private readonly projections: readonly Projection[];
  private readonly progress: Progress;

  constructor(private readonly pool: pg.Pool, private readonly parts: QueryParts) {
    this.words = keyedWords(pool, parts.hmac);
    this.projections = caseProjections(this.words, parts.municipality);
    this.progress = parts.progress ?? new Progress();
  }

  cases(filter: CaseFilter, page: Page): Promise<Paged<CaseItem>> {
    return listCases(this.pool, this.words, filter, page);
  }

  caseFacets(filter: CaseFilter): Promise<Facets> {
    return countFacets(this.pool, this.words, filter);
  }

  /** Where the cases are, and where calls come again between two instants. */
  casePlaces(filter: CaseFilter, repeats: { readonly from: Instant; readonly to: Instant }): Promise<CasePlaces> {
    return countCasePlaces(this.pool, this.words, filter, repeats);
  }

  ledger(filter: LedgerFilter, page: Page): Promise<Paged<LedgerItem>> {
    return listLedger(this.pool, filter, page);
  }

  /** `month` as `YYYY-MM`; `only` of its calls those that are outstanding, with the sums of all of them. */
  ledgerMonth(month: string, page: Page = { limit: MOST_ROWS }, only?: 'outstanding'): Promise<LedgerMonth> {
    return accountMonth(this.pool, month, page, only);
  }

  /** What is owed now, in numbers, seen from a day. */
  ledgerSummary(today: LocalDate, mode: readonly Mode[] = ['actual']): Promise<LedgerSummary> {
    return summariseLedger(this.pool, today, mode);
  }

  awaitingDecision(page: Page, filter: DutyFilter = {}): Promise<Paged<AwaitingItem>> {
    return listAwaiting(this.pool, filter, page);
  }

  /** Decisions made from an instant on, the newest first. */
  decided(from: Instant, page: Page, filter: DutyFilter = {}): Promise<Paged<DecidedItem>> {
    return listDecided(this.pool, from, filter, page);
  }

  /** How many real calls came between two instants, hour by hour, the earliest first. */
  callsPerHour(from: Instant, to: Instant): Promise<readonly HourOfCalls[]> {
    return countPerHour(this.pool, from, to);
  }

  /**
   * Goes through the real calls that came between two instants, as they stood at one moment. Undefined without having begun when the rows do
   * not hold everything up to a position.
   */
  pastCalls<T>(from: Instant, to: Instant, upTo: number, work: (then: PastCallsThen) => Promise<T>): Promise<T | undefined> {
    return readPastCalls(this.pool, from, to, upTo, work);
  }

  /** What waits to be accepted by each of the units. */
  waiting(units: readonly string[], mode: readonly Mode[] = ['actual']): Promise<readonly WaitingForUnit[]> {
    return countWaiting(this.pool, units, mode);
  }

  /** What a unit reads as its shift begins. */
  handoverPage(filter: HandoverPageFilter): Promise<HandoverPage> {
    return readHandoverPage(this.pool, filter);
  }

  handover(filter: HandoverFilter): Promise<readonly HandoverItem[]> {
    return listHandover(this.pool, filter);
  }

  /** Where people did otherwise than the instruction says, and what it should therefore say. */
  deviations(filter: DeviationFilter): Promise<Deviations> {
    return readDeviations(this.pool, filter);
  }

  /** The calls of a drill, for those who talk it through. */
  drill(id: string): Promise<DrillCalls> {
    return readDrill(this.pool, id);
  }

  /** `month` as `YYYY-MM`. */
  monthly(month: string, mode: Mode = 'actual'): Promise<MonthlyFigures> {
    return readFigures(this.pool, month, mode);
  }

  /**
   * What has fallen due and has been neither done nor refused, the longest overdue first. `upTo`: nothing, unless the rows are of this
   * program's version and hold every event up to there, so that something may be done because of them.
   */
  deadlinesDue(now: Instant, limit: number, upTo?: number): Promise<readonly DeadlineRow[]> {
    const version = this.projections.find(({ name }) => name === DEADLINES)?.version ?? 0;
    return dueDeadlines(this.pool, now, limit, upTo === undefined ? undefined : { version, upTo });
  }

  /** Notes that a rule refused a deadline's command, so that it is not tried for ever. `db`: the transaction that it belongs to. */
  refuseDeadline(id: string, code: string, db: Pick<pg.Pool, 'query'> = this.pool): Promise<void> {
    return refuseDeadline(db, id, code);
  }

  status(): Promise<readonly ProjectionStatus[]> {
    const { store, clock = () => new Date().toISOString() } = this.parts;
    return readStatus(this.pool, store, this.projections, clock());
  }

  /** What the self-audit has found: how far the rows are what the log makes of them. */
  audit(): Promise<AuditStatus> {
    return readAudit(this.pool);
  }

  /** Cases that stand still in some projection. */
  parked(): Promise<readonly ParkedCase[]> {
    return listParked(this.pool);
  }

  /** Waits until the rows hold everything up to a position; false when the time is up before. */
  async waitFor(position: number, ms: number): Promise<boolean> {
    const until = performance.now() + ms;
    for (let look = 2; ; look = Math.min(look * 2, LOOK_MS)) {
      if (this.progress.position >= position) return true;
      const reached = groupPosition(await readCheckpoints(this.pool), this.projections);
      if (reached >= position) return true;
      const left = until - performance.now();
      if (left <= 0) return false;
      await this.progress.reach(position, Math.min(look, left));
    }
  }
}
