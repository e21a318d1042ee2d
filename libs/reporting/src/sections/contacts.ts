// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { minutesBetween } from '@fyrvakt/kernel';
import type { CallFacts } from '../call-facts.js';
import { countAndShare, count, idPart, labelOf, minutes, row, sum, text, type MonthFacts } from '../figures.js';
import type { Figure, ReportSection, ReportTable } from '../report.js';
import { groupBy, percent } from '../statistics.js';

const toUnits = (call: CallFacts): CallFacts['contacts'] => call.contacts.filter(({ toUnit }) => toUnit);

const firstContact = (call: CallFacts): number | undefined => {
  // They are told in any order.
  const [first] = toUnits(call).map(({ at }) => at).sort();
  return first === undefined ? undefined : Math.max(0, minutesBetween(call.receivedAt, first));
};

const firstAcknowledgement = (call: CallFacts): number | undefined => {
  const times = toUnits(call).flatMap(({ acknowledgedAt }) => acknowledgedAt ?? []).sort();
  return times[0] === undefined ? undefined : Math.max(0, minutesBetween(call.receivedAt, times[0]));
};

const response = ({ calls }: MonthFacts): ReportTable => ({
  id: 'response', title: text('Hur snabbt någon kontaktades', 'How soon somebody was contacted'),
  columns: [text('Median (minuter)', 'Median (minutes)'), text('Nio av tio inom (minuter)', 'Nine in ten within (minutes)')],
  rows: [
    row(text('Till första kontakt', 'To the first contact'), minutes('response.firstContact.median', calls, firstContact, 0.5),
      minutes('response.firstContact.p90', calls, firstContact, 0.9)),
    row(text('Till första kvittens', 'To the first acknowledgement'), minutes('response.acknowledged.median', calls, firstAcknowledgement, 0.5),
      minutes('response.acknowledged.p90', calls, firstAcknowledgement, 0.9)),
  ],
});

const answerRate = (id: string, calls: readonly CallFacts[], unit: string): Figure => {
  const contacts = calls.flatMap((call) => toUnits(call)).filter((contact) => contact.unit === unit);
  const answered = contacts.filter(({ acknowledgedAt }) => acknowledgedAt);
  return { id, value: percent(answered.length, contacts.length), unit: 'percent', cases: calls.map(({ caseId }) => caseId) };
};

const byUnit = ({ calls, municipality }: MonthFacts): ReportTable => {
  const pairs = calls.flatMap((call) => [...new Set(toUnits(call).map(({ unit }) => unit))].map((unit) => ({ unit, call })));
  const units = [...groupBy(pairs, ({ unit }) => unit)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    id: 'byUnit', title: text('Kontaktade resurser', 'Resources contacted'), chart: 'bars',
    columns: [text('Samtal', 'Calls'), text('Försök', 'Attempts'), text('Kvitterade', 'Acknowledged')],
    note: text('Enheterna står i bokstavsordning och jämförs inte med varandra: de har olika uppdrag och tider.',
      'Units are in alphabetical order and are not ranked: their tasks and hours differ.'),
    rows: units.map(([unit, found]) => {
      const of = found.map(({ call }) => call);
      const id = `contacts.byUnit.${idPart(unit)}`;
      return row(labelOf([...municipality.units, ...(municipality.formerUnits ?? [])], unit), count(`${id}.calls`, of),
        sum(`${id}.attempts`, of, (call) => toUnits(call).filter((contact) => contact.unit === unit).length),
        answerRate(`${id}.acknowledged`, of, unit));
    }),
  };
};

/**
 * The decision function is asked too when units on duty do not answer, hand it back, or are not to be contacted at all, as the agreement has it;
 * turned to at once where a unit was to be contacted, it stands for nobody.
 */
const turnedToAtOnce = (call: CallFacts): boolean =>
  call.decisionsRequested > 0 && toUnits(call).length === 0 && (call.route ?? 'contact') === 'contact';

const staffing = ({ calls }: MonthFacts): ReportTable => {
  const unstaffed = calls.filter((call) => call.unstaffed || turnedToAtOnce(call));
  const late = calls.filter((call) => toUnits(call).some(({ acknowledgedAt, attempt }) => acknowledgedAt && attempt > 1));
  return {
    id: 'staffing', title: text('Bemanning och svar', 'Staffing and answers'), columns: [text('Antal', 'Number'), text('Andel', 'Share')],
    rows: [
      row(text('Ingen resurs var i tjänst', 'No resource was on duty'), ...countAndShare('staffing.unstaffed', unstaffed, calls)),
      row(text('Kvitterades först efter flera försök', 'Acknowledged only after several attempts'),
        ...countAndShare('staffing.severalAttempts', late, calls)),
    ],
  };
};

/** Who was contacted, how soon, and who answered. */
export const contacts = (facts: MonthFacts): ReportSection => ({
  id: 'contacts', title: text('Kontakterna', 'The contacts'), tables: [response(facts), byUnit(facts), staffing(facts)],
});
