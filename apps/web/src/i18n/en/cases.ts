// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { count, plural } from '../texts.js';
import type { sv } from '../sv/cases.js';

export const en: typeof sv = {
  title: 'Cases',
  total: (n) => `${count(n)} ${plural(n, 'case', 'cases')}`,
  search: 'Search the texts of the cases',
  searchPlaceholder: 'Search the texts',
  columns: {
    handling: 'State', followUpState: 'Follow-up', receivedAt: 'Received', category: 'Category', place: 'Place', latest: 'Latest event',
    contacted: 'Contacted', deadline: 'Next deadline', responsible: 'Responsible', data: 'Details',
  },
  facets: {
    handling: 'State', followUpState: 'Follow-up', area: 'Area', category: 'Category', unit: 'Contacted', mode: 'Kind', data: 'Details',
    source: 'Source', staffed: 'Staffing', doubt: 'Doubtful',
  },
  filter: 'Filter',
  moreFilters: 'More filters',
  fewerFilters: 'Fewer filters',
  clear: 'Clear the filters',
  month: 'Month',
  fromTo: (text) => `Received ${text}`,
  unstaffed: 'Nobody on duty',
  staffed: 'Somebody on duty',
  doubtful: 'Something is doubtful',
  responsible: (name) => `Responsible: ${name}`,
  more: (n) => `${n} more`,
  remove: (name) => `Remove ${name}`,
  view: 'View',
  density: 'Density',
  densities: { comfortable: 'Comfortable', compact: 'Compact' },
  shownColumns: 'Columns',
  exportCsv: 'Download as CSV',
  exporting: (n) => `Fetching ${count(n)} cases …`,
  exported: (n) => `${count(n)} ${plural(n, 'case', 'cases')} in the file`,
  tooMany: (most) => `The file holds ${count(most)} cases at most. Narrow the choice first.`,
  fileName: 'cases',
  fresh: (n) => `${count(n)} new ${plural(n, 'case', 'cases')}`,
  freshHint: 'Show',
  views: {
    title: 'Views', all: 'All', waiting: 'Awaiting a decision', deferred: 'For the next shift', overdue: 'Overdue', toFollowUp: 'To follow up',
    open: 'In progress', save: 'Save the view', saveTitle: 'Save the view', name: 'Name of the view',
    nameHint: 'The view is kept in this browser. Share it by sending the address.', remove: 'Remove the view',
    saved: (name) => `The view ${name} is saved`, removed: (name) => `The view ${name} is removed`,
    manage: 'Change views', share: 'Copy the address', copied: 'The address is copied',
  },
  acknowledged: 'acknowledged',
  silent: 'no answer yet',
  nobody: 'Nobody',
  promise: 'shift begins',
  followUpDue: 'follow-up',
  isPast: 'has passed',
  stale: 'This row may be out of date',
  loadMore: 'Fetching more …',
  end: 'That was all.',
  first: { title: 'No calls yet', text: 'Cases are shown here as soon as the first call comes.' },
  noMatch: { title: 'Nothing fits the choice', text: 'Remove a filter, or change what you are searching for.' },
  actions: {
    section: 'Cases', next: 'Next row', previous: 'Previous row', open: 'Open the row', search: 'Search the list', fresh: 'Show new cases',
  },
};
