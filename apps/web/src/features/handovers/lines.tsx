// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { useNow } from '../../time/now.js';
import { dateTime } from '../../time/write.js';
import { DateTime } from '../../ui/index.js';
import type { FailedContact, RepeatPlace } from './data.js';
import styles from './handovers.module.css';
import { useHandoverText } from './text.js';

/** Calls on which the unit was tried and not reached. */
export const Contacts = ({ rows, more }: { readonly rows: readonly FailedContact[]; readonly more: number }): ReactElement => {
  const t = useHandoverText();
  const name = useNames();
  const rest = more > 0 && <p className={styles.nothing}>{t.contacts.more(more)}</p>;
  if (rows.length === 0) return <>{rest || <p className={styles.nothing}>{t.contacts.empty}</p>}</>;
  return (
    <>
      <ul className={styles.lines}>
        {rows.map(({ caseId, category, place, lastAt, attempts, channel, status }) => (
          <li key={caseId}>
            <p><Link to="/cases/$caseId" params={{ caseId }}>{name('categories', category)}</Link>, {place || '–'}</p>
            <p className={styles.sub}>
              <DateTime at={lastAt} show="absolute" /> · {t.contacts.text(t.contacts.attempts(attempts), t.contacts.channel[channel],
                t.contacts.status[status])}
            </p>
          </li>
        ))}
      </ul>
      {rest}
    </>
  );
};

/** Where it has happened again. */
export const Places = ({ rows }: { readonly rows: readonly RepeatPlace[] }): ReactElement => {
  const t = useHandoverText();
  const name = useNames();
  const now = useNow();
  if (rows.length === 0) return <p className={styles.nothing}>{t.places.empty}</p>;
  return (
    <ul className={styles.lines}>
      {rows.map(({ place, placeCode, area, calls, latestAt, newest }) => (
        <li key={`${placeCode} ${place} ${area}`}>
          <p><strong>{place}</strong>{area && `, ${name('areas', area)}`} · {t.places.calls(calls)}</p>
          <p className={styles.sub}>
            {newest.length === 0 ? t.places.latest(dateTime(latestAt, now)) : newest.map(({ caseId, receivedAt, category }, index) => (
              <span key={caseId}>{index > 0 && ' · '}<Link to="/cases/$caseId"
                params={{ caseId }}>{dateTime(receivedAt, now)}</Link> {name('categories', category)}</span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
};
