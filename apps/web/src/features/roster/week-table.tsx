// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Fragment, type ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { useNow } from '../../time/now.js';
import { dateTime, dayOf, dayText } from '../../time/write.js';
import { Hidden, Icon } from '../../ui/index.js';
import { isStaffing, unstaffedOf, type Roster, type RosterDay, type RosterUnit } from './data.js';
import { layerOf, type Lane } from './lanes.js';
import styles from './roster.module.css';
import { Nobody, Shift, useHours } from './shift.js';
import { useRosterText } from './text.js';
import { Track } from './track.js';
import { piecesIn, weekNumber } from './week.js';

/** What kind of day it is, where it is not an ordinary one. */
export const DayKind = ({ day: { dayType, schoolHoliday } }: { readonly day: RosterDay }): ReactElement | null => {
  const t = useRosterText();
  const words = [dayType !== 'weekday' && dayType !== 'saturday' && t.dayType[dayType], schoolHoliday].filter(Boolean);
  return words.length > 0 ? <span className={styles.kind}>{words.join(', ')}</span> : null;
};

/** The hours of each day in which nobody is on duty, hatched and in words. */
const NobodyRow = ({ roster }: { readonly roster: Roster }): ReactElement => {
  const t = useRosterText();
  const stretches = unstaffedOf(roster.gaps);
  return (
    <tr className={styles.nobody}>
      <th scope="row"><Icon name="alert" /> {t.nobody}</th>
      {roster.days.map(({ day }) => {
        const pieces = piecesIn(day, stretches);
        return (
          <td key={day}>
            <Track pieces={pieces} look="nobody" />
            {pieces.length === 0 && <Hidden>–</Hidden>}
            {pieces.map((piece) => <Nobody key={piece.of.start} piece={piece} />)}
          </td>
        );
      })}
    </tr>
  );
};

const UnitRow = ({ unit, days }: { readonly unit: RosterUnit; readonly days: Roster['days'] }): ReactElement => {
  const t = useRosterText();
  const name = useNames();
  const { code, shifts, onCall, kind, removedAt } = unit;
  const now = useNow();
  const isCounted = isStaffing(unit);
  return (
    <tr>
      <th scope="row">
        {name('units', code)}
        {removedAt !== undefined && <span className={styles.kind}>{t.removed(dateTime(removedAt, now))}</span>}
        {!isCounted && <span className={styles.kind}>{onCall ? t.onCall : t.kind[kind]}</span>}
      </th>
      {days.map(({ day }) => {
        const pieces = piecesIn(day, shifts);
        return (
          <td key={day}>
            <Track pieces={pieces} look={isCounted ? 'duty' : 'other'} />
            {pieces.length === 0 ? <Hidden>{t.noShift}</Hidden> : pieces.map((piece) => <Shift key={piece.of.start} piece={piece} />)}
          </td>
        );
      })}
    </tr>
  );
};

/** A layer under a unit's shifts: what the plan had, what was changed. Nothing where the unit has nothing in it this week. */
const LayerRow = ({ roster, unit, lane }: { readonly roster: Roster; readonly unit: RosterUnit; readonly lane: Lane }): ReactElement | null => {
  const t = useRosterText();
  const hoursOf = useHours();
  const layer = layerOf(roster, unit, lane);
  if (layer.length === 0) return null;
  return (
    <tr className={styles.layer}>
      <th scope="row"><span className={styles.kind}>{t.lane[lane]}</span></th>
      {roster.days.map(({ day }) => (
        <td key={day}>
          {piecesIn(day, layer).map((piece) => (
            <span key={`${piece.of.start} ${piece.of.isGone}`} className={styles.layered}>
              {piece.of.isGone ? <del>{hoursOf(piece)}</del> : hoursOf(piece)}
            </span>
          ))}
        </td>
      ))}
    </tr>
  );
};

/** Units by days: each day from midnight to midnight as a bar, and its hours in words. */
export const WeekTable = ({ roster, lanes }: { readonly roster: Roster; readonly lanes: readonly Lane[] }): ReactElement => {
  const t = useRosterText();
  const now = useNow();
  const today = dayOf(now);
  const caption = t.table(weekNumber(roster.days[0]?.day ?? today));
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.week}>
        <caption><Hidden>{caption}</Hidden></caption>
        <thead>
          <tr>
            <th scope="col">{t.unit}</th>
            {roster.days.map((day) => (
              <th scope="col" key={day.day} data-today={day.day === today || undefined}>{dayText(day.day, now)}<DayKind day={day} /></th>
            ))}
          </tr>
        </thead>
        <tbody>
          <NobodyRow roster={roster} />
          {[...roster.units, ...roster.former].map((unit) => (
            <Fragment key={unit.code}>
              <UnitRow unit={unit} days={roster.days} />
              {lanes.map((lane) => <LayerRow key={lane} roster={roster} unit={unit} lane={lane} />)}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
};
