// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useWaiting } from '../../session/outbox.js';
import { useNow } from '../../time/now.js';
import { dateTime } from '../../time/write.js';
import { Icon, Section } from '../../ui/index.js';
import styles from './case.module.css';
import { useCaseText } from './text.js';

/** Notes about the case that the server does not have yet: still part of what the one who wrote them knows. */
export const Unsent = ({ caseId }: { readonly caseId: string }): ReactElement | null => {
  const t = useCaseText();
  const now = useNow();
  const notes = useWaiting().filter((note) => note.caseId === caseId && note.refused === undefined);
  if (notes.length === 0) return null;
  return (
    <Section title={t.act.waiting} count={notes.length}>
      <ol className={styles.timeline}>
        {notes.map(({ key, at, text }) => (
          <li key={key} className={styles.ghost}>
            <time dateTime={at}>{dateTime(at, now)}</time>
            <span className={styles.sign}><Icon name="note" /></span>
            <p className={styles.words}>{text}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
};
