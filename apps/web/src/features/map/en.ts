// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { count, plural } from '../../i18n/texts.js';
import type { sv } from './sv.js';

const cases = (n: number): string => `${count(n)} ${plural(n, 'case', 'cases')}`;
const calls = (n: number): string => `${count(n)} ${plural(n, 'call', 'calls')}`;

export const en: typeof sv = {
  title: 'Map and list',
  lead: (n, places) => `${cases(n)} at ${count(places)} ${plural(places, 'place', 'places')}`,
  period: 'Period',
  periods: { '7': '7 days', '30': '30 days', '90': '90 days', '365': 'One year', all: 'All' },
  category: 'Category',
  followUpState: 'Follow-up',
  filter: 'Filter',
  fewer: 'Fewer filters',
  clear: 'Clear the filters',
  ofMonth: (month) => `Received ${month}`,
  ofPeriod: 'Received in a chosen time',
  remove: (name) => `Remove ${name}`,
  again: {
    title: 'Several calls in seven days', none: 'No place has had several calls in the last seven days.', calls, latest: (text) => `latest ${text}`,
    open: (place) => `Show the calls: ${place}`, more: (n) => plural(n, 'Show one more place', `Show ${n} more places`),
  },
  list: {
    title: 'Cases by place', place: 'Place', area: 'Area', n: 'Cases', latest: 'Latest', nowhere: "None of the municipality's places",
    repeated: (n) => `${calls(n)} in seven days`, show: (place) => `Show on the map: ${place}`, section: 'Map and list',
    next: 'Next place', previous: 'Previous place', open: (n) => `Show ${cases(n)}`,
  },
  map: {
    hide: 'Hide the map', show: 'Show the map', nearer: 'Nearer', farther: 'Farther', whole: 'Show everything', loading: 'Fetching the map …',
    same: 'The map shows the same places as the list.', missing: 'The map cannot be shown here',
    missingText: 'The browser lacks what the map is drawn with (WebGL). The list shows the same.',
    failed: 'The map could not be fetched. The list shows the same.', background: 'The background of the map could not be fetched.',
  },
  first: { title: 'No calls yet', text: 'The places are shown here as soon as the first call comes.' },
  noMatch: { title: 'Nothing fits the choice', text: 'Choose a longer period, or remove a filter.' },
};
