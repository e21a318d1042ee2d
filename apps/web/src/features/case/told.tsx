// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { DateTime, Mark, Section } from '../../ui/index.js';
import styles from './case.module.css';
import { useTold, type Fact } from './data.js';
import { useCaseText } from './text.js';

const TONES = { sent: 'ok', waiting: 'warn', failed: 'danger', dismissed: 'neutral', withdrawn: 'neutral' } as const;
const SIGNS = { sent: 'check', waiting: 'clock', failed: 'alert', dismissed: 'close', withdrawn: 'close' } as const;

/** Who was told of it by e-mail, and whether that left. */
export const Told = ({ caseId, facts }: { readonly caseId: string; readonly facts: readonly Fact[] }): ReactElement | null => {
  const t = useCaseText().told;
  const name = useNames();
  const told = useTold(caseId, Math.max(...facts.map(({ recordedAt }) => Date.parse(recordedAt))));
  if (told.length === 0) return null;
  return (
    <Section title={t.title} count={told.length}>
      <ul className={styles.rows}>
        {told.map(({ id, kind, unit, state, due, doneAt }) => (
          <li key={id}>
            <span className={styles.rowMain}>
              <span>{unit === undefined ? t.person : name('units', unit)}</span>
              <Mark tone={TONES[state]} icon={SIGNS[state]} plain>{t.states[state]}</Mark>
            </span>
            <span className={styles.rowMore}>{t.kinds[kind]}, <DateTime at={doneAt ?? due} show="absolute" /></span>
          </li>
        ))}
      </ul>
    </Section>
  );
};
