// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEventName } from '@fyrvakt/cases';
import type { ReactElement } from 'react';
import { Problem } from '../api/problem.js';
import { useEventNames } from '../i18n/events.js';
import { useNow } from '../time/now.js';
import { dateTime } from '../time/write.js';
import styles from './fact-list.module.css';

interface Arrived { readonly type: CaseEventName; readonly revision: number; readonly occurredAt: string }

/** What came in between, as a refusal tells it: the one who was refused sees what they had not seen. */
export const Since = ({ error }: { readonly error: unknown }): ReactElement | null => {
  const names = useEventNames();
  const now = useNow();
  const since = error instanceof Problem ? ((error.body.since as readonly Arrived[] | undefined) ?? []) : [];
  if (since.length === 0) return null;
  return (
    <ul className={styles.since}>
      {since.map(({ type, revision, occurredAt }) => <li key={revision}>{dateTime(occurredAt, now)}: {names[type]}</li>)}
    </ul>
  );
};
