// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type CSSProperties, type ReactElement } from 'react';
import { useCommon } from '../../i18n/common.js';
import { count } from '../../i18n/texts.js';
import { monthShort, monthText } from '../../time/write.js';
import { Section, Table } from '../../ui/index.js';
import { type MonthSum, useMonths } from './data.js';
import styles from './reports.module.css';
import { useReportText } from './text.js';

const Columns = ({ months, month }: { readonly months: readonly MonthSum[]; readonly month: string }): ReactElement => {
  const t = useReportText();
  const most = Math.max(1, ...months.map(({ received }) => received));
  const list = useRef<HTMLUListElement>(null);
  // On a phone there is room for half of them: for the month that is read, and those before it.
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current && chosen) list.current.scrollLeft = chosen.offsetLeft + chosen.offsetWidth - list.current.clientWidth;
  }, [months, month]);
  return (
    <ul ref={list} className={styles.columns}>
      {months.map((sum) => (
        <li key={sum.month}>
          <Link
            to="/reports/$month" params={{ month: sum.month }} className={styles.column} preload={false}
            aria-label={t.trend.bar(monthText(sum.month), sum.received, sum.left)} aria-current={sum.month === month ? 'page' : undefined}
          >
            <span className={styles.top}>{count(sum.received)}</span>
            <span className={styles.pile} style={{ '--share': sum.received / most } as CSSProperties}>
              {sum.left > 0 && <span className={styles.left} style={{ '--share': sum.left / Math.max(1, sum.received) } as CSSProperties} />}
            </span>
            <span className={styles.foot}>{monthShort(sum.month)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
};

/** A year of months, each a way to its report; what is left to follow up stands on top of what has been. */
export const Trend = ({ month, last }: { readonly month: string; readonly last: string }): ReactElement => {
  const t = useReportText();
  const common = useCommon();
  const months = useMonths(last);
  return (
    <Section
      title={t.trend.title}
      actions={<span className={styles.legend}><span className={styles.done} />{t.trend.done}<span className={styles.owed} />{t.trend.left}</span>}
    >
      <div className={styles.trend}>
        <Columns months={months} month={month} />
        <details className={styles.details}>
          <summary>{common.showTable}</summary>
          <Table<MonthSum>
            caption={t.trend.title} rows={months} keyOf={(sum) => sum.month}
            columns={[
              {
                id: 'month', title: t.trend.month, isHead: true,
                cell: (sum) => <Link to="/reports/$month" params={{ month: sum.month }}>{monthText(sum.month)}</Link>,
              },
              { id: 'received', title: t.trend.received, isNumber: true, cell: (sum) => count(sum.received) },
              { id: 'done', title: t.trend.done, isNumber: true, cell: (sum) => count(sum.received - sum.left) },
              { id: 'left', title: t.trend.left, isNumber: true, cell: (sum) => count(sum.left) },
            ]}
          />
        </details>
        <p className={styles.note}>{t.trend.now}</p>
      </div>
    </Section>
  );
};
