// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { useCommon } from '../../i18n/common.js';
import { useNow } from '../../time/now.js';
import { dayOf, span } from '../../time/write.js';
import { instantOf, plusDays } from '../../time/zone.js';
import { Banner, Button, Chips, Icon, IconButton, RadioGroup, Section, useMedia } from '../../ui/index.js';
import type { Roster } from './data.js';
import { DayList } from './day-list.js';
import { LANE_NAMES, LANES, layerOf, type Lane } from './lanes.js';
import { Quality } from './quality.js';
import styles from './roster.module.css';
import { VIEWS, type RosterSearch } from './search.js';
import { AddDialog } from './shift-dialogs.js';
import { usePlanText, useRosterText } from './text.js';
import { Warnings } from './warnings.js';
import { useMayPlan } from './week-context.js';
import { WeekTable } from './week-table.js';
import { weekNumber } from './week.js';

interface WeekPartProps {
  readonly roster: Roster; readonly from: string; readonly to: string; readonly search: RosterSearch;
  readonly onSearch: (change: RosterSearch) => void;
}

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
  const shown = LANE_NAMES.filter((lane) => lane !== 'pattern' && lanes.has(lane));
  if (shown.length === 0) return null;
  return (
    <ul className={styles.legend} aria-label={t.legend}>
      {shown.map((lane) => <li key={lane}><Icon name={LANES[lane]} />{t.lane[lane]}</li>)}
    </ul>
  );
};

const AddButton = ({ day }: { readonly day: string }): ReactElement => {
  const t = usePlanText();
  const [isOpen, setOpen] = useState(false);
  const at = (time: string): string => new Date(instantOf(day, time)).toISOString();
  return (
    <>
      <Button icon="plus" onPress={() => setOpen(true)}>{t.act.add}</Button>
      {isOpen && <AddDialog start={at('18:00')} end={at('22:00')} onClose={() => setOpen(false)} />}
    </>
  );
};

/** A week of the roster: the units' shifts as they hold, what they are made of, and what is wrong with it. */
export const WeekPart = ({ roster, from, to, search, onSearch }: WeekPartProps): ReactElement => {
  const t = useRosterText();
  const now = useNow();
  const mayPlan = useMayPlan();
  const isNarrow = useMedia('(max-width: 48rem)');
  const view = search.view ?? (isNarrow ? 'list' : 'week');
  const today = dayOf(now);
  const lanes = LANE_NAMES.map((id) => ({
    id, label: t.lane[id], n: roster.units.reduce((sum, unit) => sum + layerOf(roster, unit, id).length, 0),
  }));
  return (
    <div className={styles.part}>
      <div className={styles.tools}>
        <WeekPicker monday={from} onWeek={(day) => onSearch({ day })} />
        <RadioGroup
          inline label={t.view} value={view} choices={VIEWS.map((id) => ({ id, label: t.views[id] }))}
          onChange={(id) => onSearch({ view: VIEWS.find((one) => one === id) })}
        />
        {mayPlan && <AddButton day={from <= today && today <= to ? today : from} />}
      </div>
      {roster.undecided.length > 0 && (
        <Banner tone="danger" title={t.undecided}>
          {t.undecidedText}
          <ul>{roster.undecided.map((gap) => <li key={gap.from}>{span(gap.from, gap.to, now)}</li>)}</ul>
        </Banner>
      )}
      {view === 'week' && (
        <div className={styles.lanes}>
          <Chips label={t.lanes} choices={lanes} chosen={search.lane ?? []} onChange={(lane) => onSearch({ lane: lane as Lane[] })} />
        </div>
      )}
      {view === 'week' ? <WeekTable roster={roster} lanes={search.lane ?? []} /> : <DayList roster={roster} />}
      <Legend roster={roster} />
      <Gaps gaps={roster.gaps} />
      <Warnings from={from} to={to} />
      <Quality from={from} to={to} />
    </div>
  );
};
