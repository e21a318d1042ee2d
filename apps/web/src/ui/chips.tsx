// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { count } from '../i18n/texts.js';
import styles from './chips.module.css';
import { Icon } from './icon.js';

export interface ChipChoice {
  readonly id: string;
  readonly label: string;
  readonly n?: number | undefined;
}

interface ChipsProps {
  readonly label: string;
  readonly choices: readonly ChipChoice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
  readonly after?: ReactNode;
}

/** Filters to switch on and off, each with how much it would show. */
export const Chips = ({ label, choices, chosen, onChange, after }: ChipsProps): ReactElement => (
  <div role="group" aria-label={label} className={styles.chips}>
    <span className={styles.name} aria-hidden="true">{label}</span>
    <div className={styles.list}>
      {choices.map(({ id, label: name, n }) => {
        const isSelected = chosen.includes(id);
        return (
          <ToggleButton
            key={id} isSelected={isSelected} className={styles.chip ?? ''}
            onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id))}
          >
            {isSelected && <Icon name="check" size={12} />}
            <span>{name}</span>
            {n !== undefined && <span className={styles.n}>{count(n)}</span>}
          </ToggleButton>
        );
      })}
      {after}
    </div>
  </div>
);
