// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { useNow } from '../../time/now.js';
import { dayText } from '../../time/write.js';
import { Icon, Section } from '../../ui/index.js';
import { unstaffedOf, type Roster } from './data.js';
import styles from './roster.module.css';
import { Nobody, Shift } from './shift.js';
import { useRosterText } from './text.js';
import { DayKind } from './week-table.js';
import { piecesIn } from './week.js';

/** The same as the table, day by day in words: for a phone, and for whoever listens. */
export const DayList = ({ roster }: { readonly roster: Roster }): ReactElement => {
  const t = useRosterText();
  const name = useNames();
  const now = useNow();
  const shifts = [...roster.units, ...roster.former].flatMap((unit) => unit.shifts);
  return (
    <div className={styles.days}>
      {roster.days.map((day) => {
        const pieces = piecesIn(day.day, shifts);
        const nobody = piecesIn(day.day, unstaffedOf(roster.gaps));
        return (
          <Section key={day.day} title={dayText(day.day, now, true)} actions={<DayKind day={day} />}>
            <ul className={styles.list}>
              {nobody.map((piece) => (
                <li key={piece.of.start} className={styles.gap}><span><Icon name="alert" /> {t.nobody}</span><Nobody piece={piece} /></li>
              ))}
              {pieces.map((piece) => (
                <li key={`${piece.of.unit} ${piece.of.start}`}><span>{name('units', piece.of.unit)}</span><Shift piece={piece} /></li>
              ))}
              {pieces.length === 0 && <li className={styles.faint}>{t.noShifts}</li>}
            </ul>
          </Section>
        );
      })}
    </div>
  );
};
