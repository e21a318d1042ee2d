// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The monthly follow-up: what came in, what was done, what is still owed, each number with the cases behind it. Computed from
 * events up to a log position and nothing else. It knows no database, no route and no clock.
 */
export { isFollowedUp, type CallFacts } from './call-facts.js';
export { callsInLog, makeMonthlyReport, type CallsOfMonths, type ReportSource } from './make-report.js';
export { monthlyReport, type MonthlyInput } from './monthly-report.js';
export { MONTH_PATTERN, type Month } from './month.js';
export { renderCsv, type CsvOptions } from './render-csv.js';
export { renderHtml, REPORT_STYLE_HASH } from './render-html.js';
export { renderJson } from './render-json.js';
export { figureQuery, figuresOf, type Figure, type Report, type ReportSection, type ReportTable } from './report.js';
