// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMunicipality, useNames } from '../../api/municipality.js';
import { useSession } from '../../session/session.js';
import { useNow } from '../../time/now.js';
import { clock, dateTime, dayOf, span } from '../../time/write.js';
import { Icon, Mark, Section } from '../../ui/index.js';
import { useText } from './text.js';
import styles from './today.module.css';

/** Who is at work, and when nobody will be. */
export const Staffing = ({ gaps }: { readonly gaps: readonly { readonly from: string; readonly to: string }[] }): ReactElement | null => {
  const t = useText();
  const lists = useMunicipality();
  const nameOf = useNames();
  const now = useNow();
  const { may } = useSession();
  if (!lists) return null;
  const until = (end: string): string => t.until(dayOf(end) === dayOf(now) ? clock(end) : dateTime(end, now));
  const onCall = new Set(lists.units.filter((unit) => unit.onCall).map(({ code }) => code));
  return (
    <Section
      title={t.gaps}
      actions={lists.staffed ? <Mark tone="ok" icon="check">{t.staffed}</Mark> : <Mark tone="warn" icon="alert">{t.unstaffed}</Mark>}
    >
      <div className={styles.staffing}>
        {lists.onDuty.length > 0 && (
          <>
            <h3>{t.onDuty}</h3>
            <ul>
              {lists.onDuty.map(({ unit, start, end }) => (
                <li key={`${unit} ${start}`}>
                  <span>{nameOf('units', unit)}{onCall.has(unit) && <span className={styles.faint}> ({t.onCall})</span>}</span>
                  <span className={styles.faint}>{until(end)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <h3>{t.unstaffedNext}</h3>
        {gaps.length === 0
          ? <p className={styles.nothing}><Icon name="check" />{t.gapNone}</p>
          : <ul>{gaps.map(({ from, to }) => <li key={from} className={styles.gap}><Icon name="alert" />{span(from, to, now)}</li>)}</ul>}
      </div>
      {may('roster:read') && <p className={styles.all}><Link to="/roster">{t.week}</Link></p>}
    </Section>
  );
};
