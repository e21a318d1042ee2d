// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { figureQuery, type Report } from './report.js';

/** A report as it goes over the wire: each number with the query that lists its cases, the cases themselves left to that query. */
export const renderJson = (report: Report): string =>
  `${JSON.stringify(
    {
      ...report,
      sections: report.sections.map((section) => ({
        ...section,
        tables: section.tables.map((table) => ({
          ...table,
          rows: table.rows.map(({ label, figures }) => ({
            label,
            figures: figures.map((figure) => ({ id: figure.id, value: figure.value, unit: figure.unit, query: figureQuery(report, figure) })),
          })),
        })),
      })),
    },
    undefined,
    2,
  )}\n`;
