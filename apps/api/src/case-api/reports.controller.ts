// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { renderCsv, renderHtml, renderJson, REPORT_STYLE_HASH } from '@fyrvakt/reporting';
import { Controller, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '../http/endpoint.js';
import { Problem } from '../http/problem.js';
import { headerOf, positionHeader } from '../http/request.js';
import { CASE_API, MONTH } from './base.js';
import { rowWith } from './paging.js';
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

  @Describe('CSV så som svenska Excel vill ha den', 'CSV as Swedish Excel wants it')
  @IsOptional() @IsBoolean()
  excel?: boolean;
}

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
    responses: { 200: { description: { sv: 'Rapporten', en: 'The report' }, body: rowWith('kind', 'month', 'position', 'sections') } },
  })
  async monthly(
    @Param('month') month: string, @Query() query: ReportQuery,
    @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const format = query.format ?? wanted(headerOf(request, 'accept'));
    const report = await this.reports.make(month, query.atPosition);
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
}
