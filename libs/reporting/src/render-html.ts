// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import { escapeHtml as escape, ZONE, type Bilingual } from '@fyrvakt/kernel';
import { Temporal } from 'temporal-polyfill';
import { chartOf } from './chart.js';
import { figureQuery, type Figure, type Report, type ReportSection, type ReportTable } from './report.js';
import { REPORT_CSS } from './report-css.js';

/** What the page's one style sheet must be named by in a content security policy. */
export const REPORT_STYLE_HASH = `'sha256-${createHash('sha256').update(REPORT_CSS).digest('base64')}'`;

const NUMBER = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });

const shown = ({ value, unit }: Figure): string => {
  if (value === null) return '<span title="Inget att visa">–</span>';
  const sign = unit === 'difference' && value > 0 ? '+' : '';
  return `${sign}${NUMBER.format(value)}${unit === 'percent' ? ' %' : ''}`;
};

const cell = (report: Report, figure: Figure | undefined): string => {
  if (!figure) return '<td></td>';
  const red = figure.shouldBeZero && figure.value ? ' class="owed"' : '';
  return figure.cases.length > 0
    ? `<td${red}><a href="${escape(figureQuery(report, figure))}" title="Visa händelserna bakom siffran">${shown(figure)}</a></td>`
    : `<td${red}>${shown(figure)}</td>`;
};

const note = (text: Bilingual | undefined): string => (text ? `<p class="note">${escape(text.sv)}</p>` : '');

const tableHtml = (report: Report, table: ReportTable): string => {
  const chart = chartOf(table);
  const head = table.columns.map(({ sv }) => `<th scope="col">${escape(sv)}</th>`).join('');
  const body = table.rows.map(({ label, figures }) =>
    `<tr><th scope="row">${escape(label.sv)}</th>${table.columns.map((_, column) => cell(report, figures[column])).join('')}</tr>`).join('\n');
  const empty = table.rows.length === 0 ? '<p class="note">Inget att visa.</p>' : '';
  const grid = `<table><thead><tr><td></td>${head}</tr></thead>\n<tbody>\n${body}\n</tbody></table>`;
  return `<section class="figure" aria-labelledby="${table.id}-title">
<h3 id="${table.id}-title">${escape(table.title.sv)}</h3>
<div class="pair">${chart ?? ''}${table.rows.length > 0 ? grid : ''}</div>${empty}${note(table.note)}
</section>`;
};

const sectionHtml = (report: Report, section: ReportSection): string =>
  `<section id="${section.id}"><h2>${escape(section.title.sv)}</h2>${note(section.intro)}
${section.tables.map((table) => tableHtml(report, table)).join('\n')}
</section>`;

const monthName = (month: string): string =>
  Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 }).toLocaleString('sv-SE', { month: 'long', year: 'numeric' });

const asOfText = ({ asOf }: Report): string => {
  if (asOf === null) return 'Loggen var tom.';
  const local = Temporal.Instant.from(asOf).toZonedDateTimeISO(ZONE).toPlainDateTime();
  return `Som det var känt ${local.toString({ smallestUnit: 'minute' }).replace('T', ' kl. ')}.`;
};

/** The monthly follow-up as one self-contained page in Swedish: each chart with its table beside it, made to be printed. */
export const renderHtml = (report: Report): string => {
  const title = `Månadsuppföljning ${monthName(report.month)}`;
  return `<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – ${escape(report.municipality)}</title>
<style>${REPORT_CSS}</style>
</head>
<body>
<header>
<p class="sender">${escape(report.municipality)} · Trygghetstelefonen (allmän plats)</p>
<h1>${escape(title)}</h1>
<p>Alla samtal och all hantering ska följas upp. Här står vad som kom in, vad som gjordes och vad som är kvar.</p>
${report.preliminary ? '<p class="mark">Preliminär: månaden var inte slut när rapporten gjordes.</p>' : ''}
</header>
<main>
${report.sections.map((section) => sectionHtml(report, section)).join('\n')}
</main>
<footer>
<p>${escape(asOfText(report))} Loggposition ${report.position}, definition ${report.definition}. Samma position ger alltid samma rapport.</p>
<p>Övnings- och testsamtal räknas inte. Rapporten räknar samtal, inte ärenden. Varje siffra länkar till händelserna bakom den.</p>
</footer>
</body>
</html>
`;
};
