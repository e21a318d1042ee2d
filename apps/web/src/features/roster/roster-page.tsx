// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useCommon } from '../../i18n/common.js';
import { useNow } from '../../time/now.js';
import { dayOf, span } from '../../time/write.js';
import { plusDays } from '../../time/zone.js';
import { Banner, Button, Failed, Icon, IconButton, Page, RadioGroup, Section, Skeleton, useMedia } from '../../ui/index.js';
import { useRoster, type Roster } from './data.js';
import { DayList } from './day-list.js';
import { Quality } from './quality.js';
import styles from './roster.module.css';
import { VIEWS, type View } from './search.js';
import { LANES } from './shift.js';
import { useRosterText } from './text.js';
import { WeekTable } from './week-table.js';
import { weekNumber, weekOf } from './week.js';

const route = getRouteApi('/roster');

const WeekPicker = ({ monday, onWeek }: { readonly monday: string; readonly onWeek: (day: string | undefined) => void }): ReactElement => {
  const t = useRosterText();
  return (
    <div className={styles.picker}>
      <IconButton icon="chevronLeft" label={t.previous} onPress={() => onWeek(plusDays(monday, -7))} />
      <strong aria-live="polite">{t.week(weekNumber(monday))}</strong>
      <IconButton icon="chevronRight" label={t.next} onPress={() => onWeek(plusDays(monday, 7))} />
      <Button small variant="quiet" onPress={() => onWeek(undefined)}>{t.thisWeek}</Button>
    </div>
  );
};

/** When nobody is on duty this week, in words. */
const Gaps = ({ gaps }: Pick<Roster, 'gaps'>): ReactElement => {
  const t = useRosterText();
  const { time } = useCommon();
  const now = useNow();
  const minutes = gaps.reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0) / 60_000;
  const length = minutes < 60 ? time.minutes(minutes) : time.hours(Math.round(minutes / 60));
  if (gaps.length === 0) return <Banner tone="ok" title={t.nobodyNone} />;
  return (
    <Section title={t.nobodyTitle} count={gaps.length}>
      <div className={styles.gaps}>
        <p>{t.nobodySum(gaps.length, length)}. {t.nobodyText}</p>
        <ul>{gaps.map(({ from, to }) => <li key={from} className={styles.gap}><Icon name="alert" />{span(from, to, now)}</li>)}</ul>
      </div>
    </Section>
  );
};

/** What the signs on shifts mean; only those that are there. */
const Legend = ({ roster }: { readonly roster: Roster }): ReactElement | null => {
  const t = useRosterText();
  const lanes = new Set(roster.units.flatMap(({ shifts }) => shifts.map(({ lane }) => lane)));
  const shown = (Object.keys(LANES) as (keyof typeof LANES)[]).filter((lane) => lane !== 'pattern' && lanes.has(lane));
  if (shown.length === 0) return null;
  return (
    <ul className={styles.legend} aria-label={t.legend}>
      {shown.map((lane) => <li key={lane}><Icon name={LANES[lane]} />{t.lane[lane]}</li>)}
    </ul>
  );
};

const Body = ({ roster, view, from, to }: {
  readonly roster: Roster; readonly view: View; readonly from: string; readonly to: string;
}): ReactElement => {
  const t = useRosterText();
  const now = useNow();
  return (
    <>
      {roster.undecided.length > 0 && (
        <Banner tone="danger" title={t.undecided}>
          {t.undecidedText}
          <ul>{roster.undecided.map((gap) => <li key={gap.from}>{span(gap.from, gap.to, now)}</li>)}</ul>
        </Banner>
      )}
      {view === 'week' ? <WeekTable roster={roster} /> : <DayList roster={roster} />}
      <Legend roster={roster} />
      <Gaps gaps={roster.gaps} />
      <Quality from={from} to={to} />
      {!roster.established && <p className={styles.faint}>{t.file}</p>}
    </>
  );
};

/** Who is on duty when, a week at a time, and when nobody is. */
export const RosterPage = (): ReactElement => {
  const t = useRosterText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isNarrow = useMedia('(max-width: 48rem)');
  const today = dayOf(useNow());
  const days = weekOf(search.day ?? today);
  const [monday = '', sunday = ''] = [days[0], days[6]];
  const found = useRoster(monday, sunday);
  const view = search.view ?? (isNarrow ? 'list' : 'week');
  return (
    <Page title={t.title} lead={t.lead}>
      <div className={styles.tools}>
        <WeekPicker monday={monday} onWeek={(day) => void navigate({ search: (before) => ({ ...before, day }), replace: true })} />
        <RadioGroup
          inline label={t.view} value={view} choices={VIEWS.map((id) => ({ id, label: t.views[id] }))}
          onChange={(id) => void navigate({ search: (before) => ({ ...before, view: VIEWS.find((one) => one === id) }), replace: true })}
        />
      </div>
      {found.isPending && <Skeleton rows={12} />}
      {found.isError && <Failed error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Body roster={found.data} view={view} from={monday} to={sunday} />}
    </Page>
  );
};
