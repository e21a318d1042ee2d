// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { useNow } from '../../time/now.js';
import { instantOf, wall } from '../../time/zone.js';
import { Checkbox, ClockField, DayField } from '../../ui/index.js';
import styles from './instructions.module.css';
import { useInstructionText } from './text.js';

const SOON_MS = 10 * 60_000;

export interface FromWhen {
  readonly fields: ReactElement;
  /** As typed: an instant, or undefined for at once; 'missing' when it is no time, which the fields then say. */
  readonly read: () => string | undefined | 'missing';
}

/** Asks from when something is to hold: at once, or from a day and a time. */
export const useFromWhen = (startsAtOnce: boolean, words: { readonly atOnce: string; readonly day: string }): FromWhen => {
  const t = useInstructionText().act;
  const soon = wall(useNow() + SOON_MS);
  const [{ day, time }, setTyped] = useState<{ readonly day: string; readonly time: string }>(soon);
  const [atOnce, setAtOnce] = useState(startsAtOnce);
  const [tried, setTried] = useState(false);
  const fields = (
    <>
      <Checkbox isSelected={atOnce} onChange={setAtOnce}>{words.atOnce}</Checkbox>
      {!atOnce && (
        <div className={styles.row}>
          <DayField
            label={words.day} value={day} onChange={(next) => setTyped({ day: next, time })}
            error={tried && !day ? t.dayMissing : undefined}
          />
          <ClockField
            label={t.publishTime} value={time} onChange={(next) => setTyped({ day, time: next })}
            error={tried && !time ? t.timeMissing : undefined}
          />
        </div>
      )}
    </>
  );
  return {
    fields,
    read: () => {
      if (atOnce) return undefined;
      setTried(true);
      const instant = instantOf(day, time);
      return Number.isNaN(instant) ? 'missing' : new Date(instant).toISOString();
    },
  };
};
