// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The monthly follow-up: what came in, what was done, what is still owed, each number with the cases behind it. Computed from
 * events up to a log position and nothing else. It knows no database, no route and no clock.
 */
export { callsInLog, makeMonthlyReport } from './make-report.js';
export { MONTH_PATTERN } from './month.js';
export { renderCsv } from './render-csv.js';
export { renderHtml, REPORT_STYLE_HASH } from './render-html.js';
export { renderJson } from './render-json.js';
export { figuresOf, type Report } from './report.js';
