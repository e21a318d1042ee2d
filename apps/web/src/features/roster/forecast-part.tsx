// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type CSSProperties, type ReactElement } from 'react';
import { useNow } from '../../time/now.js';
import { clock, dayOf, dayText, duration, monthText, span } from '../../time/write.js';
import { plusDays, plusMonths } from '../../time/zone.js';
import { Banner, Button, EmptyState, Failed, IconButton, Section, Skeleton, Table } from '../../ui/index.js';
import { useForecast, type Forecast } from './data.js';
import styles from './roster.module.css';
import { AddDialog } from './shift-dialogs.js';
import { usePlanText } from './text.js';
import { guess } from './warnings.js';
import { useMayPlan } from './week-context.js';

type Night = Forecast['nights'][number];
type More = Forecast['oneMore'][number];

/** A bar for each night: the calls that are likely to come, and of them those that meet nobody. What it shows stands in the table beneath. */
const Chart = ({ nights }: { readonly nights: readonly Night[] }): ReactElement => {
  const t = usePlanText().forecast;
  const most = Math.max(0.1, ...nights.map(({ expected }) => expected));
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.legend}>
        <span className={styles.key} data-look="staffed">{t.staffed}</span><span className={styles.key} data-look="nobody">{t.unstaffed}</span>
        <span>{t.most(guess(most))}</span>
      </figcaption>
      <div className={styles.bars} aria-hidden="true">
        {nights.map(({ night, expected, expectedUnstaffed }) => (
          <span key={night} className={styles.night}>
            <span className={styles.column} style={{ '--all': expected / most, '--unmet': expectedUnstaffed / most } as CSSProperties}>
              <span className={styles.met} /><span className={styles.unmet} />
            </span>
            <span className={styles.date}>{Number(night.slice(8))}</span>
          </span>
        ))}
      </div>
    </figure>
  );
};

/** What one more shift would change, best first; each can be planned at once. */
const OneMore = ({ rows }: { readonly rows: readonly More[] }): ReactElement => {
  const t = usePlanText();
  const now = useNow();
  const mayPlan = useMayPlan();
  const [asked, setAsked] = useState<More>();
  return (
    <Section title={t.forecast.oneMore} count={rows.length}>
      <p className={styles.lead}>{t.forecast.oneMoreText}</p>
      <Table<More>
        caption={t.forecast.oneMore} rows={rows} keyOf={({ start }) => start}
        columns={[
          { id: 'when', title: t.forecast.shift, isHead: true, cell: ({ start, end }) => span(start, end, now) },
          { id: 'covers', title: t.forecast.covers, isNumber: true, cell: ({ covers }) => guess(covers) },
          ...(mayPlan ? [{
            id: 'add', title: t.forecast.acts,
            cell: (row: More) => <Button small variant="quiet" icon="plus" onPress={() => setAsked(row)}>{t.act.add}</Button>,
          }] : []),
        ]}
      />
      {asked && <AddDialog start={asked.start} end={asked.end} onClose={() => setAsked(undefined)} />}
    </Section>
  );
};

const Nights = ({ nights }: { readonly nights: readonly Night[] }): ReactElement => {
  const t = usePlanText().forecast;
  const now = useNow();
  return (
    <Section title={t.nights} count={nights.length}>
      <Table<Night>
        caption={t.nights} rows={nights} keyOf={({ night }) => night}
        columns={[
          { id: 'night', title: t.night, isHead: true, cell: ({ night }) => dayText(night, now) },
          { id: 'gaps', title: t.gaps, cell: ({ gaps }) => gaps.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(', ') || '–' },
          {
            id: 'hours', title: t.hours, isNumber: true,
            cell: ({ unstaffedMinutes }) => (unstaffedMinutes > 0 ? duration(unstaffedMinutes * 60_000) : '–'),
          },
          { id: 'expected', title: t.expected, isNumber: true, cell: ({ expected }) => guess(expected) },
          { id: 'unmet', title: t.unstaffed, isNumber: true, cell: ({ expectedUnstaffed }) => guess(expectedUnstaffed) },
        ]}
      />
    </Section>
  );
};

/** The calls of a month that are likely to meet nobody, by the same hours of earlier years. It shows when nobody is at work: internal only. */
export const ForecastPart = ({ month: asked, onMonth }: {
  readonly month: string | undefined; readonly onMonth: (month: string) => void;
}): ReactElement => {
  const t = usePlanText().forecast;
  const now = useNow();
  const month = asked ?? plusMonths(dayOf(now).slice(0, 7), 1);
  const found = useForecast(`${month}-01`, plusDays(`${plusMonths(month, 1)}-01`, -1));
  const forecast = found.data;
  return (
    <div className={styles.part}>
      <Banner tone="warn" title={t.internal}>{t.internalText}</Banner>
      <div className={styles.picker}>
        <IconButton icon="chevronLeft" label={t.previous} onPress={() => onMonth(plusMonths(month, -1))} />
        <strong aria-live="polite">{monthText(month)}</strong>
        <IconButton icon="chevronRight" label={t.next} onPress={() => onMonth(plusMonths(month, 1))} />
      </div>
      {found.isPending && <Skeleton rows={8} />}
      {found.isError && <Failed error={found.error} onRetry={() => void found.refetch()} />}
      {forecast && (forecast.expected === 0 ? <EmptyState kind="first" title={t.none}>{t.noneText}</EmptyState> : (
        <>
          <p className={styles.sum}>{t.sum(guess(forecast.expectedUnstaffed), guess(forecast.expected))}</p>
          <Chart nights={forecast.nights} />
          <p className={styles.faint}>{t.history(dayText(forecast.history.from, now), dayText(forecast.history.to, now))}</p>
          {forecast.oneMore.length > 0 && <OneMore rows={forecast.oneMore} />}
          <Nights nights={forecast.nights} />
        </>
      ))}
    </div>
  );
};
