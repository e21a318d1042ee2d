// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, localDate } from '@fyrvakt/kernel';
import { isFollowedUp, openDuties, type CallFacts } from '../call-facts.js';
import { countAndShare, count, idPart, labelOf, NUMBER_AND_SHARE, row, shouldBeZero, sum, text, type MonthFacts } from '../figures.js';
import type { ReportSection, ReportTable } from '../report.js';
import { groupBy } from '../statistics.js';

const OLD_AFTER_DAYS = 7;

const proof = ({ calls, asOf, municipality: { zone } }: MonthFacts): ReportTable => {
  const today = asOf === null ? undefined : localDate(asOf, zone);
  const done = calls.filter(isFollowedUp);
  const left = calls.filter((call) => !isFollowedUp(call));
  const overdue = left.filter((call) => today !== undefined && openDuties(call).some(({ due }) => due < today));
  const old = left.filter((call) => today !== undefined && addDays(localDate(call.receivedAt, zone), OLD_AFTER_DAYS) < today);
  return {
    id: 'proof', title: text('Är allt uppföljt?', 'Is everything followed up?'), columns: NUMBER_AND_SHARE,
    note: text('Mottagna samtal = uppföljda + kvar att följa upp. Ett samtal är uppföljt när det och all hantering av det har följts upp.',
      'Calls received = followed up + outstanding. A call is followed up when it and all handling of it have been reviewed.'),
    rows: [
      row(text('Mottagna samtal', 'Calls received'), count('followUp.received', calls)),
      row(text('Uppföljda', 'Followed up'), ...countAndShare('followUp.done', done, calls)),
      row(text('Kvar att följa upp', 'Outstanding'), ...countAndShare('followUp.outstanding', left, calls).map(shouldBeZero)),
      row(text('Därav försenade', 'Of which overdue'), ...countAndShare('followUp.overdue', overdue, calls).map(shouldBeZero)),
      row(text('Öppna längre än sju dagar', 'Open for more than seven days'), ...countAndShare('followUp.old', old, calls)),
    ],
  };
};

const obligations = ({ calls }: MonthFacts): ReportTable => ({
  id: 'obligations', title: text('Allt som ska följas upp', 'Everything that is to be followed up'), columns: [text('Antal', 'Number')],
  note: text('Samtalen och varje kontakt, beslut, överlämning och insats.', 'The calls and every contact, decision, handover and action.'),
  rows: [
    row(text('Uppkom', 'Arose'), sum('obligations.arisen', calls, (call) => call.owed.length)),
    row(text('Uppföljda', 'Followed up'), sum('obligations.covered', calls, (call) => call.owed.length - openDuties(call).length)),
    row(text('Kvar', 'Outstanding'), sum('obligations.outstanding', calls, (call) => openDuties(call).length)),
  ],
});

const QUALITIES = [
  { code: 'good', label: text('Bra', 'Good') }, { code: 'acceptable', label: text('Godtagbar', 'Acceptable') },
  { code: 'poor', label: text('Bristfällig', 'Poor') }, { code: 'notAssessed', label: text('Inte bedömd', 'Not assessed') },
] as const;

const last = (call: CallFacts): string | undefined => call.reviews.at(-1)?.quality;

const quality = ({ calls }: MonthFacts): ReportTable => ({
  id: 'quality', title: text('Hur hanteringen bedömdes', 'How the handling was judged'), columns: NUMBER_AND_SHARE, chart: 'columns',
  rows: QUALITIES.map(({ code, label }) => {
    const found = calls.filter((call) => last(call) === code);
    return row(label, ...countAndShare(`quality.${code}`, found, calls.filter(last)));
  }),
});

const consequences = ({ calls, municipality }: MonthFacts): ReportTable => {
  const pairs = calls.flatMap((call) => call.reviews.flatMap((review) => review.actions.map((code) => ({ code, call }))));
  return {
    id: 'consequences', title: text('Åtgärder som uppföljningen ledde till', 'What the reviews led to'), columns: [text('Antal', 'Number')],
    rows: [...groupBy(pairs, ({ code }) => code)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, found]) => row(labelOf(municipality.measures, code), count(`consequences.${idPart(code)}`, found.map(({ call }) => call)))),
  };
};

/** The promise itself: that all calls and all handling are followed up. */
export const followUpProof = (facts: MonthFacts): ReportSection => ({
  id: 'follow-up', title: text('Uppföljningen', 'The follow-up'),
  tables: [proof(facts), obligations(facts), quality(facts), consequences(facts)],
});
