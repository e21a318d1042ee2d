// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { useNames } from '../../api/municipality.js';
import type { CaseItem } from '../../api/rows.js';
import type { common } from '../../i18n/common.js';
import type { useEventNames } from '../../i18n/events.js';
import { dayOf } from '../../time/write.js';
import { wall } from '../../time/zone.js';
import type { ColumnId } from './columns.js';
import type { CasesText } from './text.js';

export interface Words {
  readonly nameOf: ReturnType<typeof useNames>;
  readonly nameOfPerson: (id: string) => string;
  readonly events: ReturnType<typeof useEventNames>;
  readonly common: ReturnType<typeof common>;
  readonly text: CasesText;
}

/** Local time as a spreadsheet reads it. */
const local = (instant: string | null): string => {
  if (!instant) return '';
  const { day, time } = wall(Date.parse(instant));
  return `${day} ${time}`;
};

const cells: { readonly [Id in ColumnId]: (row: CaseItem, words: Words) => string } = {
  handling: ({ handling }, { common }) => common.handling[handling],
  followUpState: ({ followUpState }, { common }) => common.followUpState[followUpState],
  receivedAt: ({ receivedAt }) => local(receivedAt),
  category: ({ category }, { nameOf }) => nameOf('categories', category),
  place: (row, { nameOf }) => [nameOf('places', row.placeCode) || row.place, nameOf('areas', row.area)].filter(Boolean).join(', '),
  latest: (row, { events }) => `${events[row.latestType]} ${local(row.latestAt)}`,
  contacted: ({ contacted }, { nameOf, text }) =>
    contacted.map(({ unit, acknowledged }) => `${nameOf('units', unit)} (${acknowledged ? text.acknowledged : text.silent})`).join(', '),
  // As on the screen: a follow-up is owed by the end of a day, and that day is written.
  deadline: ({ deadlineAt, deadlineKind }, { text }) => {
    if (!deadlineAt) return '';
    return deadlineKind === 'promise' ? `${local(deadlineAt)} ${text.promise}` : `${dayOf(Date.parse(deadlineAt) - 1)} ${text.followUpDue}`;
  },
  responsible: ({ responsible }, { nameOfPerson }) => (responsible ? nameOfPerson(responsible) : ''),
  data: ({ data }, { common }) => common.data[data],
};

/** A cell that a spreadsheet would take for a formula is made text; quotes are doubled. */
const cell = (value: string): string => {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Semicolons, as Swedish spreadsheets expect, and each case's id last, so that a row can be found again. */
export const csvOf = (rows: readonly CaseItem[], columns: readonly ColumnId[], words: Words): string =>
  [[...columns.map((id) => words.text.columns[id]), 'id'], ...rows.map((row) => [...columns.map((id) => cells[id](row, words)), row.caseId])]
    .map((line) => line.map(cell).join(';'))
    .join('\r\n');
