// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode } from 'react';
import type { Step } from './data.js';
import styles from './instructions.module.css';
import { useInstructionText } from './text.js';
import { useWords } from './words.js';

type Contact = Omit<Step, 'evenOffDuty'> & { readonly evenOffDuty?: true | undefined; readonly address?: string };

/** Contacts in the order in which they are made: who, how, and the words. */
export const Steps = ({ steps, children }: { readonly steps: readonly Contact[]; readonly children?: ReactNode }): ReactElement => {
  const t = useInstructionText();
  const words = useWords();
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <li key={`${index} ${step.unit}`}>
          <strong>{words.unit(step.unit)}</strong>{step.address && <span> {step.address}</span>}
          <div className={styles.under}>{words.way(step as Step)}</div>
          {step.say && <div className={styles.say}>{t.trial.say(step.say)}</div>}
        </li>
      ))}
      {children}
    </ol>
  );
};
