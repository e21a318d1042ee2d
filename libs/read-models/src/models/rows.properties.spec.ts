// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { openDecision, outstanding, type CaseEvents, type Doubt, type LoggedCase } from '@fyrvakt/cases';
import type { StoredEvent } from '@fyrvakt/event-store';
import { owes } from '@fyrvakt/follow-ups';
import { addMinutes, Rejection, ZONE, type Recorded } from '@fyrvakt/kernel';
import { bodyOf, CASE_ID, caseCommandNames, CaseRun, events, NOW, stored, take, type Step } from '@fyrvakt/testing';
import fc from 'fast-check';
import { CaseFolds, type CaseLog } from '../case-folds.js';
import type { Projection } from '../projection.js';
import { awaitingDecision } from './awaiting-decision.js';
import { caseList } from './case-list.js';
import { deadlines } from './deadlines.js';
import { deviations } from './deviations.js';
import { drillCalls } from './drill-calls.js';
import { handover } from './handover.js';
import { ledger } from './ledger.js';
import { pastCalls, type PastCallRow } from './past-calls.js';

type Row = Readonly<Record<string, unknown>>;

const RULES = { acknowledgementMinutes: 15, zone: ZONE };
const owed = deadlines(RULES);
const tables: readonly Projection[] = [ledger, handover, awaitingDecision, caseList, owed, deviations, drillCalls, pastCalls];

const anyStep: fc.Arbitrary<Step> = fc.record({
  // What is rare by chance is what these lists are about.
  command: fc.oneof(
    fc.constantFrom(...caseCommandNames),
    fc.constantFrom(
      'RequestDecision', 'DeferToNextShift', 'AcceptHandover', 'ReturnHandover', 'BreakPromise', 'RecordAction', 'MarkFollowUpOverdue',
      'PostponeFollowUp', 'RecordFollowUp', 'ReturnFollowUp',
    ),
  ),
  picks: fc.array(fc.nat(11), { minLength: 1, maxLength: 12 }), minutes: fc.nat(60 * 24 * 3), kind: fc.constantFrom('person', 'client'),
});

const begun: Step = { command: 'ReceiveCall', picks: [0], minutes: 0, kind: 'client' };
/** A way through a whole case, so that one that is opened again is reached as often as the rest. */
const ended = (['DecideSpecialHandling', 'RecordFollowUp', 'CloseCase', 'ReopenCase'] as const).map(
  (command): Step => ({ command, picks: [0], minutes: 5, kind: 'person' }),
);
const histories = fc
  .tuple(fc.array(anyStep, { minLength: 5, maxLength: 25 }), fc.constantFrom(ended, []), fc.array(anyStep, { maxLength: 8 }))
  .map(([steps, ending, more]): Step[] => [begun, ...steps, ...ending, ...more]);

const told = (run: CaseRun, step: Step, now: string): readonly Recorded<CaseEvents>[] => {
  try {
    return take(run, step, bodyOf(step, run.state, now), now);
  } catch (refusal) {
    if (refusal instanceof Rejection) return [];
    throw refusal;
  }
};

/** One case's rows, kept up event by event as the runner keeps them in tables. */
class Lists {
  private readonly rows = tables.map(() => new Map<string, Row>());
  private readonly folds: CaseFolds;

  constructor() {
    // Nothing is sealed here, and nothing is let go that would have to be read again.
    const closed = ({ meta, data, ...rest }: StoredEvent): object => ({ ...rest, meta: JSON.parse(meta), data: JSON.parse(data) });
    this.folds = new CaseFolds(tables, { store: {}, codec: { closed } } as unknown as CaseLog);
  }

  async take(events: readonly Recorded<CaseEvents>[]): Promise<void> {
    for (const { meta, data, ...rest } of events) {
      const stored = { ...rest, meta: JSON.stringify(meta), data: JSON.stringify(data), link: '' } as StoredEvent;
      const [parked] = await this.folds.take([stored], new Set());
      if (parked) throw new Error(`${parked.projection} could not take ${stored.type}: ${parked.reason}`);
      this.folds.changes([]).forEach(({ projection, upserts, removals }, index) => {
        const keyOf = (row: object): string => projection.table.key.map((name) => String((row as Row)[name])).join(' ');
        for (const row of removals) this.rows[index]?.delete(keyOf(row));
        for (const row of upserts) this.rows[index]?.set(keyOf(row), row as Row);
      });
      this.folds.settle();
    }
  }

  of(projection: Projection, ...columns: readonly string[]): unknown[] {
    const rows = [...(this.rows[tables.indexOf(projection)]?.values() ?? [])];
    return rows.map((row) => columns.map((column) => row[column])).toSorted();
  }
}

/** After every step of any history. */
const always = (look: (lists: Lists, state: LoggedCase) => void): Promise<void> =>
  fc.assert(
    fc.asyncProperty(histories, async (steps) => {
      const [run, lists] = [new CaseRun(), new Lists()];
      let now = NOW;
      for (const step of steps) {
        now = addMinutes(now, step.minutes);
        await lists.take(told(run, step, now));
        if (run.state.kind === 'logged') look(lists, run.state);
      }
    }),
    { numRuns: 120 },
  );

const shown = (state: LoggedCase): unknown[] => [state.category.code, state.place.area ?? null, state.place.text];

describe('After any history', () => {
  it('the ledger holds what the case owes and has owed: what, by when, late or not, covered by what', () =>
    always((lists, state) => {
      const open = ({ overdue }: { overdue: boolean }): string => (overdue ? 'overdue' : 'owed');
      expect(lists.of(ledger, 'id', 'kind', 'due', 'state', 'coveredBy', 'responsible', 'category', 'area', 'place')).toEqual(
        state.obligations.map((owed) => [
          owed.id, owed.kind, owed.due, owed.coveredBy === undefined ? open(owed) : 'covered', owed.coveredBy ?? null, state.assignee ?? null,
          ...shown(state),
        ]).toSorted(),
      );
    }));

  it('the handovers are what deferrals promised, and what became of it', () =>
    always((lists, state) => {
      const promised = state.deferrals.flatMap(({ id, handovers }) =>
        handovers.map(({ shift: { unit, start, end }, status, wasBroken }) => [id, unit, start, end, status, wasBroken, ...shown(state)]));
      const found = lists.of(handover, 'deferralId', 'unit', 'shiftStart', 'shiftEnd', 'status', 'wasBroken', 'category', 'area', 'place');
      expect(found).toEqual(promised.toSorted());
    }));

  it('what awaits a decision is the open one, if any', () =>
    always((lists, state) => {
      const open = openDecision(state);
      expect(lists.of(awaitingDecision, 'decisionId', 'of', 'category', 'area', 'place')).toEqual(open ? [[open.id, open.of, ...shown(state)]] : []);
    }));

  it('what time will demand is what the rules say of the state, whatever came last', () =>
    always((lists, state) => {
      const demanded = owes(state, RULES).map(({ id, command, due }) => [id, command, due]);
      expect(lists.of(owed, 'id', 'command', 'due')).toEqual(demanded.toSorted());
    }));

  it('the deviations are those of the case, with the rule that held for it', () =>
    always((lists, { deviations: known, instruction }) => {
      const rows = known.map(({ kind, step = null, unit = null, explained }, number) => [number, instruction?.rule, kind, step, unit, explained]);
      expect(lists.of(deviations, 'number', 'rule', 'kind', 'step', 'unit', 'explained')).toEqual(rows.toSorted());
    }));

  it('a call of a drill is in its debrief as it stands, and no other is in any', () =>
    always((lists, state) => {
      const { drill, handling, notifications, decisions, deviations: known } = state;
      const row = [drill, handling, notifications.length, decisions.length, known.length, ...shown(state)];
      const columns = ['drill', 'handling', 'contacts', 'decisions', 'deviations', 'category', 'area', 'place'];
      expect(lists.of(drillCalls, ...columns)).toEqual(drill === undefined ? [] : [row]);
    }));

  it('a past call is a real one, with whom it reached before anybody decided otherwise', () =>
    always((lists, { mode, category, place, notifications, decisions, deferrals, instruction }) => {
      const found = lists.of(pastCalls, 'call') as [PastCallRow['call']][];
      if (mode !== 'actual') return expect(found).toEqual([]);
      const agreed = notifications.filter(({ recipientKind, reason }) => recipientKind === 'unit' && reason !== 'specialHandling');
      const units = (told: boolean) => [...new Set(agreed.filter(({ reason }) => (reason === 'information') === told).map(({ unit }) => unit))];
      const [[call]] = found as [[PastCallRow['call']]];
      // What the agreement itself leaves to a shift is no question to anybody.
      const isLeftByAgreement = deferrals.length > 0 && [instruction?.route, instruction?.otherwise].includes('nextShift');
      expect(call).toMatchObject({
        category: category.code, area: place.area, place: place.code, asked: units(false), told: units(true), deferred: deferrals.length > 0,
        decision: isLeftByAgreement ? expect.any(Boolean) : decisions.length > 0,
      });
      const answering = agreed.filter(({ status, reason }) => status === 'acknowledged' && reason !== 'information');
      expect(call.answers.map(({ unit }) => unit)).toEqual(call.asked);
      for (const { unit } of answering) expect(call.answers).toContainEqual({ unit, minutes: expect.any(Number) });
    }));

  it('the list of cases says what the case has become', () =>
    always((lists, state) => {
      const columns = ['handling', 'followUpState', 'closed', 'outstanding', 'responsible', 'revision', 'category', 'area', 'place'];
      expect(lists.of(caseList, ...columns)).toEqual([
        [
          state.handling, state.followUpState, state.closed, outstanding(state).length, state.assignee ?? null, state.revision, ...shown(state),
        ],
      ]);
    }));

  it('a doubt stands in the list as long as it is one', () =>
    always((lists, { category, place, reported }) => {
      const [[doubts]] = lists.of(caseList, 'doubts') as [[string[]]];
      expect(doubts.includes('categoryUnknown')).toBe(category.code === 'unknown');
      expect(doubts.includes('placeMissing') || doubts.includes('placeUnknown')).toBe(place.code === undefined && place.latitude === undefined);
      expect(doubts.includes('timeMissing')).toBe(reported.stated.receivedAt === undefined);
    }));

  it('a time that lies ahead is doubted until it is corrected', async () => {
    const lists = new Lists();
    const corrected = (receivedAt: string, ...doubts: Doubt[]) =>
      ({ type: 'DetailsCorrected', data: { receivedAt, doubts, bySource: true } }) as const;
    const doubted = (): unknown => (lists.of(caseList, 'doubts') as [[string[]]])[0][0].includes('timeInFuture');
    const [call, ahead, right] = stored([events.callReceived(), corrected(NOW, 'timeInFuture'), corrected('2026-11-22T01:00:00.000Z')]);
    for (const [event, expected] of [[call, false], [ahead, true], [right, false]] as const) {
      await lists.take([event as Recorded<CaseEvents>]);
      expect(doubted()).toBe(expected);
    }
  });

  it('a closed case waits for no time, whatever was left to a shift', async () => {
    const lists = new Lists();
    const left = [events.callReceived(), events.decisionRequested(), events.deferredToNextShift(), events.followedUp({ covers: [CASE_ID, 'f1'] })];
    await lists.take(stored([...left, events.caseClosed()]));
    expect(lists.of(caseList, 'closed', 'deadlineAt', 'deadlineKind')).toEqual([[true, null, null]]);
  });

  it('a promise is late in the list when it is broken, and not as the shift begins', async () => {
    const lists = new Lists();
    const left = events.deferredToNextShift({ marginMinutes: 30, followUpDue: '2027-01-01' });
    const [deferred] = left.data.shifts;
    await lists.take(stored([events.callReceived({ followUpDue: '2027-01-01' }), events.decisionRequested(), left]));
    expect(lists.of(caseList, 'deadlineAt', 'deadlineKind')).toEqual([[addMinutes(deferred?.start ?? '', 30), 'promise']]);
  });
});
