// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { stringify } from 'csv-stringify/sync';
import { figureQuery, type Report } from './report.js';

export interface CsvOptions {
  /** For Excel in Swedish: byte order mark, semicolons and decimal comma; else RFC 4180. */
  readonly excel?: boolean;
}

const number = (value: number | null, excel: boolean): string => (value === null ? '' : excel ? String(value).replace('.', ',') : String(value));

// A spreadsheet runs a cell that begins like this; our own numbers may begin with a minus, nothing else may.
const RUNS = /^[\s'"]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Text that a spreadsheet shows instead of running. */
export const inert = (cell: string): string => (RUNS.test(cell) ? `'${cell}` : cell);

/** A report as one long table: a line per number, each with the query behind it. */
export const renderCsv = (report: Report, { excel = false }: CsvOptions = {}): string => {
  const lines = report.sections.flatMap((section) =>
    section.tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        row.figures.map((figure, column) => [
          report.month, inert(section.title.sv), inert(table.title.sv), inert(row.label.sv), inert(table.columns[column]?.sv ?? ''),
          number(figure.value, excel), figure.unit, figure.id, figureQuery(report, figure), String(report.position),
        ]),
      ),
    ),
  );
  const header = ['manad', 'avsnitt', 'tabell', 'rad', 'kolumn', 'varde', 'enhet', 'id', 'underlag', 'loggposition'];
  return stringify([header, ...lines], { delimiter: excel ? ';' : ',', record_delimiter: 'windows', bom: excel });
};
