// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/texts.js';
import { useNow } from '../time/now.js';
import { dateTime, dayText, relative } from '../time/write.js';
import styles from './text.module.css';

interface DateTimeProps {
  readonly at: string;
  /** `both` (absolute, and relative beside), `absolute`, or `near`: today's and yesterday's days by those words. */
  readonly show?: 'both' | 'absolute' | 'near';
}

/** When, always by the clock on the wall; beside it how long ago. */
export const DateTime = ({ at, show = 'both' }: DateTimeProps): ReactElement => {
  const now = useNow();
  useLanguage();
  return (
    <time dateTime={at}>
      <span className={styles.time}>{dateTime(at, now, show === 'near')}</span>
      {show === 'both' && <> <span className={styles.relative}>{relative(at, now)}</span></>}
    </time>
  );
};

/** A day without a time; none is made up. */
export const Day = ({ day, near = false }: { readonly day: string; readonly near?: boolean }): ReactElement => {
  const now = useNow();
  useLanguage();
  return <time dateTime={day} className={styles.time}>{dayText(day, now, near)}</time>;
};
