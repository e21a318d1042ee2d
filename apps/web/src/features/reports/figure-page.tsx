// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { Problem } from '../../api/problem.js';
import type { CaseItem } from '../../api/rows.js';
import { useLanguage } from '../../i18n/texts.js';
import { useSession } from '../../session/session.js';
import { monthText } from '../../time/write.js';
import { Button, ButtonLink, DateTime, EmptyState, Failed, FollowUpMark, HandlingMark, Page, Skeleton, Table } from '../../ui/index.js';
import { caseLink } from '../../url/to.js';
import { useCasesOfMonth, useFigure, useReport, type Report } from './data.js';
import { filterOf, monthOfFigure, valueText } from './figures.js';
import styles from './reports.module.css';
import { useReportText } from './text.js';

const route = getRouteApi('/reports/$month/figures/$figureId');

interface Row { readonly caseId: string; readonly row: CaseItem | undefined }

const Cases = ({ rows }: { readonly rows: readonly Row[] }): ReactElement => {
  const t = useReportText();
  const name = useNames();
  return (
    <Table<Row>
      caption={t.figure.title} rows={rows} keyOf={({ caseId }) => caseId}
      columns={[
        { id: 'received', title: t.figure.received, cell: ({ row }) => row ? <DateTime at={row.receivedAt} show="absolute" /> : '–' },
        {
          id: 'category', title: t.figure.category, isHead: true,
          cell: ({ caseId, row }) => <Link {...caseLink(caseId)}>{row ? name('categories', row.category) : t.figure.unknown}</Link>,
        },
        { id: 'place', title: t.figure.place, cell: ({ row }) => (row && (name('places', row.placeCode) || row.place)) || '–' },
        { id: 'handling', title: t.figure.handling, cell: ({ row }) => row ? <HandlingMark state={row.handling} /> : '–' },
        { id: 'followUp', title: t.figure.followUpState, cell: ({ row }) => row ? <FollowUpMark state={row.followUpState} /> : '–' },
      ]}
    />
  );
};

/** The words beside a number in its report, and over the table. */
const namesIn = (report: Report | undefined, id: string, language: 'sv' | 'en'): { readonly row: string; readonly table: string } | undefined => {
  for (const { tables } of report?.sections ?? [])
    for (const { title, rows } of tables)
      for (const { label, figures } of rows) if (figures.some((figure) => figure.id === id)) return { row: label[language], table: title[language] };
  return undefined;
};

/** The cases that a number was made from, exactly those. */
export const FigurePage = (): ReactElement => {
  const t = useReportText();
  const language = useLanguage();
  const { month, figureId } = route.useParams();
  const { at } = route.useSearch();
  const found = useFigure(month, figureId, at);
  const { may } = useSession();
  const cases = useCasesOfMonth(monthOfFigure(month, figureId));
  const report = useReport(month, at === undefined ? {} : { at }).data;
  const [first] = found.data?.pages ?? [];
  const rows = found.data?.pages.flatMap((page) => page.rows).map(({ caseId }) => ({ caseId, row: cases.data?.get(caseId) })) ?? [];
  const names = namesIn(report, figureId, language);
  const lead = first && t.figure.lead(valueText(first, language, t), first.total);
  const filter = filterOf(month, figureId);
  const isComing = found.isPending || (rows.length > 0 && cases.isPending);
  // What cannot be had of the one says nothing without the other.
  const failed = [found, cases].find(({ isError }) => isError);
  const isAbsent = found.error instanceof Problem && found.error.status === 404;
  return (
    <Page
      title={names?.row ?? t.figure.title}
      lead={
        <>
          {first && <p>{[names?.table, monthText(month), lead].filter(Boolean).join(' · ')}</p>}
          <p><Link to="/reports/$month" params={{ month }} search={at === undefined ? {} : { at }}>{t.figure.back}</Link></p>
        </>
      }
      actions={filter && may('cases:read') && <ButtonLink to="/cases" search={filter} icon="list">{t.figure.inList}</ButtonLink>}
    >
      {isComing && !failed && <Skeleton rows={8} />}
      {isAbsent && <EmptyState kind="noMatch" title={t.figure.absent} />}
      {failed && !isAbsent && <Failed error={failed.error} onRetry={() => void failed.refetch()} />}
      {first && !failed && rows.length === 0 && <EmptyState kind="noMatch" title={t.figure.none} />}
      {!isComing && !failed && rows.length > 0 && <div className={styles.cases}><Cases rows={rows} /></div>}
      {found.hasNextPage && (
        <div><Button isPending={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()}>{t.figure.more}</Button></div>
      )}
      {!failed && rows.length > 0 && <p className={styles.note}>{t.figure.nowHint}</p>}
    </Page>
  );
};
