// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useMemo, type ReactElement } from 'react';
import { useActions } from '../../actions/registry.js';
import { useLanguage } from '../../i18n/texts.js';
import { useSession } from '../../session/session.js';
import { useNow } from '../../time/now.js';
import { dateTime, dayOf, monthText } from '../../time/write.js';
import { plusMonths } from '../../time/zone.js';
import { Banner, Button, EmptyState, FileLink, Failed, IconButton, MonthSelect, Page, Section, Skeleton } from '../../ui/index.js';
import { MONTH } from '../../url/search.js';
import { fileOf, useReport, type Report } from './data.js';
import { figureIn } from './figures.js';
import { Knowledge } from './knowledge.js';
import { Number } from './number.js';
import { ReportTable } from './report-table.js';
import styles from './reports.module.css';
import { useReportText } from './text.js';
import { Trend } from './trend.js';

const route = getRouteApi('/reports/$month');

const HEADLINE = [
  ['received', 'followUp.received'], ['done', 'followUp.done'], ['outstanding', 'followUp.outstanding'], ['overdue', 'followUp.overdue'],
  ['contact', 'response.firstContact.median'],
] as const;

const Headline = ({ report }: { readonly report: Report }): ReactElement => {
  const t = useReportText();
  return (
    <dl className={styles.headline} aria-label={t.headline.title}>
      {HEADLINE.map(([name, id]) => {
        const figure = figureIn(report, id);
        return figure && (
          <div key={name}>
            <dt>{t.headline[name]}</dt>
            <dd><Number figure={figure} month={report.month} position={report.position} name={t.headline[name]} /></dd>
            {name === 'contact' && <dd className={styles.under}>{t.headline.median}</dd>}
          </div>
        );
      })}
    </dl>
  );
};

const Sections = ({ report }: { readonly report: Report }): ReactElement => {
  const language = useLanguage();
  return (
    <>
      {report.sections.map(({ id, title, intro, tables }) => (
        <Section key={id} title={title[language]}>
          {intro && <p className={styles.intro}>{intro[language]}</p>}
          <div className={styles.tables}>{tables.map((table) => <ReportTable key={table.id} table={table} report={report} />)}</div>
        </Section>
      ))}
    </>
  );
};

const usePageKeys = (go: (by: number) => void): void => {
  const { keys } = useReportText();
  useActions(useMemo(() => [
    { id: 'reports.previous', title: keys.previous, section: keys.section, keys: 'k', quiet: true, run: () => go(-1) },
    { id: 'reports.next', title: keys.next, section: keys.section, keys: 'j', quiet: true, run: () => go(1) },
    { id: 'reports.print', title: keys.print, section: keys.section, run: () => print() },
  ], [keys, go]));
};

/** The monthly follow-up on the screen: its numbers, drawn and in tables, as known now or then. */
export const ReportPage = (): ReactElement => {
  const t = useReportText();
  useLanguage();
  const { month } = route.useParams();
  const { may } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const time = useNow();
  const thisMonth = dayOf(time).slice(0, 7);
  const found = useReport(month, search);
  const report = found.data;
  const go = useMemo(() => (to: string): void => {
    if (MONTH.test(to) && to <= thisMonth) void navigate({ to: '/reports/$month', params: { month: to }, search: (before) => before });
  }, [navigate, thisMonth]);
  usePageKeys(useMemo(() => (by) => go(plusMonths(month, by)), [go, month]));
  const isEmpty = report !== undefined && figureIn(report, 'calls.all')?.value === 0;
  return (
    <Page
      title={t.title(monthText(month))} lead={may('cases:read') ? `${t.lead} ${t.leadOpens}` : t.lead}
      actions={
        <>
          <IconButton icon="chevronLeft" label={t.previous} variant="secondary" onPress={() => go(plusMonths(month, -1))} />
          <span className={styles.month}><MonthSelect label={t.pick} isLabelHeard value={month} latest={thisMonth} onChange={go} /></span>
          <IconButton
            icon="chevronRight" label={t.next} variant="secondary" isDisabled={month >= thisMonth} onPress={() => go(plusMonths(month, 1))}
          />
          <Button icon="print" onPress={() => print()}>{t.print}</Button>
          {report && <FileLink icon="download" href={fileOf(month, 'csv', report.position)} download>{t.csv}</FileLink>}
          {report && (
            <FileLink icon="download" href={fileOf(month, 'html', report.position)} download={`${month}.html`}>{t.html}</FileLink>
          )}
        </>
      }
    >
      {found.isPending && <Skeleton rows={10} />}
      {found.isError && <Failed error={found.error} onRetry={() => void found.refetch()} />}
      {report && (
        <>
          <Knowledge report={report} search={search} />
          {report.preliminary && !isEmpty && <Banner tone="warn">{t.preliminary}</Banner>}
          {isEmpty ? <EmptyState kind="first" title={t.empty}>{t.emptyText}</EmptyState> : <Headline report={report} />}
          <Trend month={month} last={plusMonths(month, 6) < thisMonth ? plusMonths(month, 6) : thisMonth} />
          {!isEmpty && <Sections report={report} />}
          <p className={styles.printed}>{t.printed(dateTime(time, time))}</p>
        </>
      )}
    </Page>
  );
};

/** Without a month: the last whole one, which is the one to read. */
export const LastReportPage = (): ReactElement => (
  <Navigate to="/reports/$month" params={{ month: plusMonths(dayOf(useNow()).slice(0, 7), -1) }} replace />
);
