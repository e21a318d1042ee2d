// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEventName, CaseEvents, LoggedCase } from '@fyrvakt/cases';
import type { Instant, Recorded } from '@fyrvakt/kernel';
import type { ProjectionTable } from './table.js';

/** A case as every projection sees it: what the rules say it has become, and the few facts of its history that lists show. */
export interface CaseSoFar {
  readonly id: string;
  /** The very state that commands are decided on, so that no list can disagree with a rule. */
  readonly state: LoggedCase;
  /** When the call came in the world, and when the municipality learned of it. */
  readonly receivedAt: Instant;
  readonly recordedAt: Instant;
  /** Local month of the call, `YYYY-MM`: reports count by it for ever. */
  readonly month: string;
  readonly latest: { readonly type: CaseEventName; readonly at: Instant; readonly revision: number; readonly position: number };
}

/** What one event changes in what a projection remembers of a case; `'ignore'` where its rows say nothing of such an event. */
export type Patch<M, N extends CaseEventName> =
  | 'ignore'
  | ((memory: M, data: CaseEvents[N], event: Recorded<CaseEvents, N>) => Partial<M>);

/** One answer per event. A mapped type: the compiler names the event that is forgotten. */
export type PatchMap<M> = { readonly [N in CaseEventName]: Patch<M, N> };

/**
 * A read model as a pure function of one case's events: patches fold them into a memory, `rows` says what the table holds
 * of the case. Nothing folded is stored: what a restart forgets is folded again from the case's own stream.
 */
export interface Projection<M extends object = object, Row extends object = object> {
  readonly name: string;
  /** Raise it when rows come to mean something else; the next start then rebuilds beside and swaps. */
  readonly version: number;
  readonly table: ProjectionTable<Row>;
  /** True when patches need personal parts opened. Whatever they see must leave `finish` unreadable. */
  readonly opensPersonalParts?: true;
  readonly memory: M;
  readonly map: PatchMap<M>;
  readonly rows: (memory: M, so: CaseSoFar) => readonly Row[];
  /** Last step before rows are written, for what a pure function cannot do. */
  readonly finish?: (rows: readonly Row[]) => Promise<readonly Row[]>;
  /** Column that is added up over cases instead of belonging to one: the rows are then this case's contributions. */
  readonly adds?: keyof Row & string;
}

/** Checks one projection by its own types, then lets it stand among others. */
export const projection = <M extends object, Row extends object>(definition: Projection<M, Row>): Projection =>
  definition as unknown as Projection;

/** The event is told in the rows through the state alone. */
export const seen = (): Record<never, never> => ({});
