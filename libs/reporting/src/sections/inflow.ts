// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { wallClock, weekday } from '@fyrvakt/kernel';
import type { CallFacts } from '../call-facts.js';
import { countAndShare, count, idPart, labelOf, NUMBER_AND_SHARE, row, text, type MonthFacts } from '../figures.js';
import type { Figure, ReportSection, ReportTable, TableRow } from '../report.js';
import { groupBy } from '../statistics.js';

/** Under so many calls a comparison says more about chance than about the town. */
const ENOUGH_TO_COMPARE = 20;

const difference = (id: string, now: readonly CallFacts[], then: readonly CallFacts[]): Figure => ({
  id,
  value: Math.min(now.length, then.length) < ENOUGH_TO_COMPARE ? null : now.length - then.length,
  unit: 'difference',
  cases: [],
});

const overview = ({ calls, previous, lastYear }: MonthFacts): ReportTable => ({
  id: 'overview',
  title: text('Samtal under månaden', 'Calls in the month'),
  columns: [text('Antal', 'Number'), text('Förändring', 'Change')],
  note: text('Förändring visas inte när någon av månaderna har färre än 20 samtal: för få för att jämföra.',
    'No change is shown when either month has fewer than 20 calls: too few to compare.'),
  rows: [
    row(text('Alla samtal', 'All calls'), count('calls.all', calls)),
    row(text('Föregående månad', 'Previous month'), count('calls.previousMonth', previous),
      difference('calls.changeFromPrevious', calls, previous)),
    row(text('Samma månad i fjol', 'Same month last year'), count('calls.lastYear', lastYear),
      difference('calls.changeFromLastYear', calls, lastYear)),
    row(text('Samtal med följdfrågor', 'Calls with follow-up questions'), count('calls.withQuestions', calls.filter((call) => call.questions > 0))),
  ],
});

const grouped = (
  prefix: string,
  calls: readonly CallFacts[],
  key: (call: CallFacts) => string | undefined,
  label: (code: string) => TableRow['label'],
): TableRow[] =>
  [...groupBy(calls, (call) => key(call) ?? 'unknown')]
    .sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1))
    .map(([code, found]) => row(label(code), ...countAndShare(`${prefix}.${idPart(code)}`, found, calls)));

const byCategory = ({ calls, municipality }: MonthFacts): ReportTable => ({
  id: 'byCategory', title: text('Vad samtalen gällde', 'What the calls were about'), columns: NUMBER_AND_SHARE, chart: 'bars',
  rows: grouped('calls.byCategory', calls, (call) => call.category, (code) => labelOf(municipality.categories, code)),
});

const byArea = ({ calls, municipality }: MonthFacts): ReportTable => ({
  id: 'byArea', title: text('Var det hände', 'Where it happened'), columns: NUMBER_AND_SHARE, chart: 'bars',
  rows: grouped('calls.byArea', calls, (call) => call.area, (code) => labelOf(municipality.areas, code)),
});

const WEEKDAYS = [
  text('Måndag', 'Monday'), text('Tisdag', 'Tuesday'), text('Onsdag', 'Wednesday'), text('Torsdag', 'Thursday'), text('Fredag', 'Friday'),
  text('Lördag', 'Saturday'), text('Söndag', 'Sunday'),
];

/** Parts of the day by the local hour at which they end. */
const DAYPARTS = [
  { until: 6, label: text('00–06', '00–06') }, { until: 16, label: text('06–16', '06–16') }, { until: 20, label: text('16–20', '16–20') },
  { until: 24, label: text('20–24', '20–24') },
];

const byTime = ({ calls, municipality: { zone } }: MonthFacts): ReportTable => {
  const cells = groupBy(calls, ({ receivedAt }) => {
    const { day, minute } = wallClock(receivedAt, zone);
    return `${weekday(day)} ${DAYPARTS.findIndex(({ until }) => minute < until * 60)}`;
  });
  return {
    id: 'byTime', title: text('När samtalen kom', 'When the calls came'), columns: DAYPARTS.map(({ label }) => label), chart: 'heat',
    rows: WEEKDAYS.map((label, day) =>
      row(label, ...DAYPARTS.map(({ until }, part) =>
        count(`calls.byTime.${day + 1}.${DAYPARTS[part - 1]?.until ?? 0}-${until}`, cells.get(`${day + 1} ${part}`) ?? [])))),
  };
};

const MOST_PLACES = 10;

const repeatPlaces = ({ calls, municipality }: MonthFacts): ReportTable => ({
  id: 'repeatPlaces', title: text('Återkommande platser', 'Repeat places'), columns: [text('Antal', 'Number')], chart: 'bars',
  note: text('Platser med minst två samtal, högst tio.', 'Places with at least two calls, at most ten.'),
  rows: grouped('calls.byPlace', calls.filter(({ place }) => place !== ''), (call) => call.place, (code) => labelOf(municipality.places, code))
    .filter(({ figures }) => (figures[0]?.value ?? 0) >= 2)
    .slice(0, MOST_PLACES)
    .map(({ label, figures }) => ({ label, figures: figures.slice(0, 1) })),
});

/** How many called, about what, where and when. */
export const inflow = (facts: MonthFacts): ReportSection => ({
  id: 'inflow', title: text('Samtalen', 'The calls'),
  tables: [overview(facts), byCategory(facts), byArea(facts), byTime(facts), repeatPlaces(facts)],
});
