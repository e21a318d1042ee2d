// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvents, CaseState } from '@fyrvakt/cases';
import type { Recorded } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { caseIdOf } from '../../apps/api/src/commands/case-id.js';

type Row = Record<string, unknown>;

const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] => list.toSorted((one, other) => one.id.localeCompare(other.id));

/** The text that a reader sees: the last one that was told. */
const textIn = (events: readonly Recorded<CaseEvents>[]): unknown =>
  events.flatMap(({ data }) => {
    if (!('mark' in data)) return [];
    const { description, callback } = data;
    return [{ description, callback }];
  }).at(-1);

/** A case without what differs between two calls that are told alike: their names, marks, and how many facts it took in which order. */
const stateOf = (state: CaseState): unknown => {
  if (state.kind === 'none') return state;
  const { revision: _revision, id, source: _source, reported: { mark: _mark, ...reported }, ...rest } = state;
  return {
    ...rest, reported, obligations: byId(state.obligations.map((owed) => ({ ...owed, id: owed.id === id ? 'the call' : owed.id }))),
    notifications: byId(state.notifications), questions: byId(state.questions), decisions: byId(state.decisions), deferrals: byId(state.deferrals),
  };
};

/** How often each thing that may only happen once has happened. */
const countsOf = (events: readonly Recorded<CaseEvents>[]): Row => {
  const count = (...types: readonly string[]): number => events.filter(({ type }) => types.includes(type)).length;
  return {
    calls: count('CallReceived'), questions: count('FollowUpAsked'), contacts: count('ResourceNotified'), asked: count('DecisionRequested'),
    outcomes: count('SpecialHandlingDecided', 'DeferredToNextShift'), redirections: count('CallRedirected'), ends: count('CallEnded'),
  };
};

const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map((each) => JSON.stringify(each)).toSorted() : value);

const OF_ITS_OWN = new Set([
  'source', 'recorded_at', 'latest_type', 'latest_at', 'revision', 'position', 'requested_at', 'known_revision',
]);

/** A row without what names the case and the source, and without the very events that it was begun or last written for. */
const rowOf = (row: Row): Row => {
  const { case_id: caseId, id, ...rest } = row;
  const named = Object.entries(rest).filter(([name]) => !OF_ITS_OWN.has(name));
  const kept = Object.fromEntries(named.map(([name, value]) => [name, sorted(value)]));
  return { ...kept, ...(id === undefined ? {} : { id: id === caseId ? 'the call' : id }) };
};

const TABLES = ['case_list', 'follow_up_ledger', 'handover', 'awaiting_decision'] as const;

/** Everything that has become of one source's calls, in the log and in the lists. */
export class Outcomes {
  private constructor(private readonly runtime: Runtime, readonly system: string, private readonly rows: ReadonlyMap<string, readonly Row[]>) {}

  static async of(runtime: Runtime, system: string): Promise<Outcomes> {
    const rows = new Map<string, Row[]>();
    for (const table of TABLES) {
      const found = await runtime.pool.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM ${table} t`);
      for (const { row } of found.rows) {
        const name = `${table} ${String(row['case_id'])}`;
        rows.set(name, [...(rows.get(name) ?? []), row]);
      }
    }
    return new Outcomes(runtime, system, rows);
  }

  async call(reference: string): Promise<{ counts: Row; state: unknown; contents: unknown; rows: unknown }> {
    const caseId = caseIdOf({ system: this.system, reference });
    const { events, state } = await this.runtime.cases.load(`case-${caseId}`);
    const rows = Object.fromEntries(TABLES.map((table) => [table, sorted((this.rows.get(`${table} ${caseId}`) ?? []).map(rowOf))]));
    return { counts: countsOf(events), state: stateOf(state), contents: textIn(events), rows };
  }
}
