// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Fragment, type ReactElement } from 'react';
import { useNames } from '../api/municipality.js';
import { useNow } from '../time/now.js';
import { clock, dateTime, dayOf, dayText } from '../time/write.js';
import { Mark } from '../ui/index.js';
import { describeFact } from './describe.js';
import styles from './fact-list.module.css';
import type { Fact } from './story.js';
import { useFactText } from './text.js';

/** What happened, in the order it happened, with its day where a new one begins. Short lines to judge by; the case has the rest. */
export const FactList = ({ facts, newAfter, newMark }: {
  readonly facts: readonly Fact[];
  /** Facts of a later revision than this are marked as news. */
  readonly newAfter?: number | undefined;
  readonly newMark?: string;
}): ReactElement => {
  const t = useFactText();
  const name = useNames();
  const now = useNow();
  const said = facts.flatMap((fact) => {
    const words = describeFact(fact.type, fact.data, { t, name });
    return words ? [{ fact, words }] : [];
  });
  if (said.length === 0) return <p className={styles.none}>{t.none}</p>;
  return (
    <ol className={styles.facts}>
      {said.map(({ fact, words }, index) => {
        const day = dayOf(fact.occurredAt);
        const before = said[index - 1];
        const isNews = newAfter !== undefined && fact.revision > newAfter;
        return (
          <Fragment key={fact.eventId}>
            {(!before || dayOf(before.fact.occurredAt) !== day) && <li className={styles.day}>{dayText(day, now)}</li>}
            <li className={styles.fact} data-news={isNews || undefined}>
              <time dateTime={fact.occurredAt}>{clock(fact.occurredAt)}</time>
              <div>
                <p>
                  {words.line}
                  {isNews && newMark && <> <Mark tone="info" icon="bell">{newMark}</Mark></>}
                </p>
                {words.words && <p className={styles.words}>{words.words}</p>}
                {fact.late && <p className={styles.late}>{t.late(dateTime(fact.recordedAt, now))}</p>}
              </div>
            </li>
          </Fragment>
        );
      })}
    </ol>
  );
};
