// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { dropNote, useWaiting } from '../session/outbox.js';
import { useNow } from '../time/now.js';
import { dateTime } from '../time/write.js';
import { Banner, Button } from '../ui/index.js';
import styles from './shell.module.css';
import { useText } from './text.js';
import { useSending } from './use-sending.js';

/** Notes that are kept here until they can be sent, and those that the server will not have: nothing that was written disappears unseen. */
export const WaitingNotes = (): ReactElement | null => {
  const t = useText();
  const now = useNow();
  const waiting = useWaiting();
  useSending();
  if (waiting.length === 0) return null;
  const refused = waiting.filter((note) => note.refused !== undefined);
  const left = waiting.length - refused.length;
  return (
    <>
      {left > 0 && <div className={styles.live}><Banner tone="warn" title={t.waiting.title(left)}>{t.waiting.text}</Banner></div>}
      {refused.map(({ key, caseId, text, at, refused: why }) => (
        <div className={styles.live} key={key}>
          <Banner
            tone="danger" title={`${t.waiting.refused} ${why ?? ''}`}
            action={<Button small onPress={() => dropNote(key)}>{t.waiting.drop}</Button>}
          >
            <p><Link to="/cases/$caseId" params={{ caseId }}>{t.waiting.written(dateTime(at, now))}</Link></p>
            <p className={styles.written}>{text}</p>
          </Banner>
        </div>
      ))}
    </>
  );
};
