// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe, toInstant } from '@fyrvakt/kernel';
import { figuresOf, renderCsv, renderHtml, renderJson, REPORT_STYLE_HASH } from '@fyrvakt/reporting';
import { Controller, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, Max, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint, type ParameterSpec } from '../http/endpoint.js';
import { Problem } from '../http/problem.js';
import { headerOf, positionHeader } from '../http/request.js';
import { REPORT_ANSWER } from './answers/overview.js';
import { CASE_API, list, MONTH, object } from './base.js';
import { MonthlyReports } from './monthly-reports.js';

const FORMATS = { json: 'application/json', csv: 'text/csv', html: 'text/html' } as const;
type Format = keyof typeof FORMATS;

export class ReportQuery {
  @Describe('Format; går före Accept', 'Format; takes precedence over Accept')
  @IsOptional() @IsIn(Object.keys(FORMATS))
  format?: Format;

  @Describe('Som det var känt vid en plats i loggen', 'As known at a place in the log')
  @IsOptional() @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER)
  atPosition?: number;

  @Describe('Som det var känt vid en tid; atPosition går före', 'As known at a time; atPosition takes precedence')
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true })
  atTime?: string;

  @Describe('CSV så som svenska Excel vill ha den', 'CSV as Swedish Excel wants it')
  @IsOptional() @IsBoolean()
  excel?: boolean;
}

/** Most cases of a number in one answer. */
const MOST_CASES = 200;

export class FigureQuery {
  @Describe('Som det var känt vid en plats i loggen', 'As known at a place in the log')
  @IsOptional() @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER)
  atPosition?: number;

  @Describe('Antal rader, högst 200', 'Number of rows, 200 at most')
  @IsOptional() @IsInt() @Min(1) @Max(MOST_CASES)
  limit?: number;

  @Describe('Sida, från 1', 'Page, from 1')
  @IsOptional() @IsInt() @Min(1) @Max(10_000)
  page?: number;
}

const FIGURE_ID: ParameterSpec = {
  description: { sv: 'Siffrans id i rapporten', en: "The number's id in the report" },
  schema: { type: 'string', pattern: '^[A-Za-z][\\w.-]{0,119}$' }, example: 'followUp.outstanding', required: true,
};

const FIGURE_ANSWER = object({
  id: { type: 'string' }, value: { type: ['number', 'null'] }, unit: { type: 'string' }, month: { type: 'string' }, position: { type: 'integer' },
  total: { type: 'integer' }, rows: list(object({ caseId: { type: 'string', format: 'uuid' }, link: { type: 'string' } })),
});

/** The first format that Accept names, JSON when it takes anything. Order stands for preference; weights are not read. */
const wanted = (accept: string | undefined): Format => {
  if (accept === undefined) return 'json';
  for (const part of accept.slice(0, 500).toLowerCase().split(',')) {
    const type = part.split(';')[0]?.trim();
    if (type === '*/*' || type === 'application/*') return 'json';
    const format = (Object.keys(FORMATS) as Format[]).find((name) => FORMATS[name] === type);
    if (format) return format;
  }
  throw new Problem('request/not-acceptable');
};

/** A page of its own style and nothing else: no script, no image, nothing fetched. */
const POLICY = `default-src 'none'; style-src ${REPORT_STYLE_HASH}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The monthly follow-up. */
@Controller()
export class ReportsController {
  constructor(@Inject(MonthlyReports) private readonly reports: MonthlyReports) {}

  @Endpoint({
    method: 'GET', path: `${CASE_API}/reports/monthly/{month}`, tag: 'Reports', permission: 'reports:read', credential: 'person',
    summary: { sv: 'Månadsuppföljningen', en: 'The monthly follow-up' },
    description: {
      sv: 'Räknas ur händelserna fram till en plats i loggen. Samma plats ger alltid samma rapport. JSON, CSV eller en sida att skriva ut.',
      en: 'Computed from the events up to a place in the log. The same place always gives the same report. JSON, CSV or a page to print.',
    },
    params: { month: MONTH }, query: ReportQuery,
    responses: {
      200: {
        description: { sv: 'Rapporten', en: 'The report' }, body: REPORT_ANSWER,
        alternatives: { 'text/csv': { type: 'string' }, 'text/html': { type: 'string' } },
      },
      406: { description: { sv: 'Rapporten finns som JSON, CSV och HTML', en: 'The report is there as JSON, CSV and HTML' } },
    },
  })
  async monthly(
    @Param('month') month: string, @Query() query: ReportQuery,
    @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const format = query.format ?? wanted(headerOf(request, 'accept'));
    const { atPosition = query.atTime === undefined ? undefined : await this.reports.positionAt(toInstant(query.atTime)) } = query;
    const report = await this.reports.make(month, atPosition);
    positionHeader(reply, report.position);
    void reply.headers({ 'content-type': `${FORMATS[format]}; charset=utf-8`, vary: 'Accept' });
    if (format === 'json') return renderJson(report);
    if (format === 'csv') {
      void reply.header('content-disposition', `attachment; filename="manadsuppfoljning-${month}.csv"`);
      return renderCsv(report, { excel: query.excel ?? false });
    }
    void reply.header('content-security-policy', POLICY);
    return renderHtml(report);
  }

  @Endpoint({
    method: 'GET', path: `${CASE_API}/reports/monthly/{month}/figures/{figureId}`, tag: 'Reports', permission: 'reports:read', credential: 'person',
    summary: { sv: 'Händelserna bakom en siffra', en: 'The cases behind a number' },
    description: {
      sv: 'Samma plats i loggen som i rapporten ger precis de händelser som siffran räknades ur.',
      en: 'The same place in the log as in the report gives exactly the cases that the number was made from.',
    },
    params: { month: MONTH, figureId: FIGURE_ID }, query: FigureQuery,
    responses: {
      200: { description: { sv: 'Siffran och händelserna', en: 'The number and the cases' }, body: FIGURE_ANSWER },
      404: { description: { sv: 'Rapporten har ingen sådan siffra', en: 'The report has no such number' } },
    },
  })
  async figure(@Param('month') month: string, @Param('figureId') figureId: string, @Query() query: FigureQuery): Promise<object> {
    const report = await this.reports.make(month, query.atPosition);
    const figure = figuresOf(report).find(({ id }) => id === figureId);
    if (!figure) throw new Problem('request/not-found');
    const { limit = MOST_CASES, page = 1 } = query;
    const { id, value, unit, cases } = figure;
    const rows = cases.slice((page - 1) * limit, page * limit).map((caseId) => ({ caseId, link: `${CASE_API}/cases/${caseId}` }));
    return { id, value, unit, month, position: report.position, total: cases.length, rows };
  }
}
