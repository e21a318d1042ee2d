// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CallFacts } from '../call-facts.js';
import { countAndShare, idPart, labelOf, NUMBER_AND_SHARE, row, shouldBeZero, sum, text, type MonthFacts } from '../figures.js';
import type { ReportSection, ReportTable, TableRow } from '../report.js';
import { groupBy } from '../statistics.js';

const REDIRECTED = [
  { to: '112', label: text('112', '112') }, { to: '11414', label: text('Polisen, 114 14', 'The police, 114 14') },
  { to: 'faultReport', label: text('Felanmälan', 'Fault report') }, { to: 'other', label: text('Annan', 'Other') },
] as const;

const redirections = ({ calls }: MonthFacts): ReportTable => ({
  id: 'redirections', title: text('Hänvisade samtal', 'Redirected calls'), columns: NUMBER_AND_SHARE,
  rows: REDIRECTED.map(({ to, label }) => {
    const found = calls.filter((call) => call.redirectedTo === to);
    return row(label, ...countAndShare(`redirected.${to}`, found, calls));
  }),
});

const decisions = ({ calls }: MonthFacts): ReportTable => {
  const asked = calls.filter((call) => call.decisionsRequested > 0);
  const decided = (outcome: 'specialHandling' | 'deferred'): CallFacts[] => calls.filter((call) => call.decisions.includes(outcome));
  const promised = calls.filter((call) => call.promises.length > 0);
  const kept = promised.filter((call) => call.promises.every(({ accepted, broken }) => accepted && !broken));
  const broken = promised.filter((call) => call.promises.some((promise) => promise.broken));
  return {
    id: 'decisions', title: text('Beslutsfunktionen', 'The decision function'), columns: NUMBER_AND_SHARE,
    note: text('Ett löfte är brutet när passet har börjat och ingen i tid har tagit emot det som lämnats dit.',
      'A promise is broken when the shift has begun and nobody has accepted in time what was left to it.'),
    rows: [
      row(text('Beslut begärdes', 'A decision was requested'), ...countAndShare('decisions.requested', asked, calls)),
      row(text('Hanterades i särskild ordning', 'Handled specially'), ...countAndShare('decisions.special', decided('specialHandling'), asked)),
      row(text('Lämnades till nästa pass', 'Deferred to the next shift'), ...countAndShare('decisions.deferred', decided('deferred'), asked)),
      row(text('Löften som hölls', 'Promises kept'), ...countAndShare('promises.kept', kept, promised)),
      row(text('Löften som bröts', 'Promises broken'), ...countAndShare('promises.broken', broken, promised).map(shouldBeZero)),
    ],
  };
};

const coded = (
  prefix: string,
  calls: readonly CallFacts[],
  codes: (call: CallFacts) => readonly string[],
  label: (code: string) => TableRow['label'],
): TableRow[] => {
  const pairs = calls.flatMap((call) => codes(call).map((code) => ({ code, call })));
  return [...groupBy(pairs, ({ code }) => code)]
    .sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1))
    .map(([code, found]) => {
      const of = [...new Set(found.map(({ call }) => call))];
      return row(label(code), sum(`${prefix}.${idPart(code)}`, of, (call) => codes(call).filter((known) => known === code).length));
    });
};

const actions = ({ calls, municipality }: MonthFacts): ReportTable => ({
  id: 'actions', title: text('Vad som gjordes', 'What was done'), columns: [text('Antal', 'Number')], chart: 'bars',
  rows: coded('actions', calls, (call) => call.actions, (code) => labelOf(municipality.actions, code)),
});

const outcomes = ({ calls, municipality }: MonthFacts): ReportTable => ({
  id: 'outcomes', title: text('Hur det slutade', 'How it ended'), columns: [text('Antal', 'Number')], chart: 'bars',
  rows: coded('outcomes', calls, (call) => (call.outcome ? [call.outcome] : []), (code) => labelOf(municipality.outcomes, code)),
});

/** What became of the calls. */
export const outcome = (facts: MonthFacts): ReportSection => ({
  id: 'outcome', title: text('Hanteringen', 'The handling'),
  tables: [redirections(facts), decisions(facts), actions(facts), outcomes(facts)],
});
