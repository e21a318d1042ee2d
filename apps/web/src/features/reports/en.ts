// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { count, plural } from '../../i18n/texts.js';
import type { sv } from './sv.js';

export const en: typeof sv = {
  title: (month) => `Report for ${month}`,
  lead: 'The monthly follow-up is computed anew from the events each time.',
  leadOpens: 'Each number opens the cases behind it.',
  pick: 'Month', previous: 'Previous month', next: 'Next month',
  print: 'Print', csv: 'CSV for Excel', html: 'Page to keep',
  printed: (when) => `Printed ${when}`,
  preliminary: 'The month has not ended. The numbers will change.',
  empty: 'No calls this month', emptyText: 'Choose another month.',
  noRows: 'Nothing to show.',
  chart: 'chart',
  opens: (what) => `${what}: show the cases`,
  knowledge: {
    title: 'What was known', now: 'Now', then: 'At a time', day: 'Day', time: 'Time', show: 'Show', wrong: 'Choose a time that has been.',
    asNow: (when, position) => `This is what is known now. The newest event in the log is from ${when}, position ${position}.`,
    asThen: (when, position) => `This is what was known ${when}, position ${position} in the log. What came later is left out.`,
    nothing: 'The log was empty then.',
    keep: 'Keep to this position', keepHint: 'The address then always shows the same numbers.',
    toNow: 'Show what is known now',
  },
  headline: {
    title: 'The month in brief', received: 'Received', done: 'Followed up', outstanding: 'Still to follow up', overdue: 'Overdue',
    contact: 'To the first contact', median: 'median',
  },
  trend: {
    title: 'Month by month', done: 'Followed up', left: 'Still to follow up', month: 'Month', received: 'Received',
    bar: (month, received, left) => `${month}: ${count(received)} calls, ${left === 0 ? 'all followed up' : `${count(left)} still to follow up`}`,
    now: 'As known now. Choose a month to open its report.',
  },
  minutes: (text) => `${text} min`,
  percent: (text) => `${text}%`,
  figure: {
    title: 'The cases behind the number', back: 'To the report', none: 'No case is behind this number.', inList: 'Open in the list of cases',
    lead: (value, total) => `${value}, from ${count(total)} ${plural(total, 'case', 'cases')}`,
    nowHint: 'These are the cases that the number was made from. The rows show how they are now.',
    received: 'Received', category: 'Category', place: 'Place', handling: 'State', followUpState: 'Follow-up', unknown: 'The case',
    more: 'Show more', absent: 'The report has no such number.',
  },
  keys: { section: 'Reports', previous: 'Previous month', next: 'Next month', print: 'Print' },
};
