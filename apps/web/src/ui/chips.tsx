// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { memo, useCallback, useRef, type ReactElement, type ReactNode } from 'react';
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

/** The browser's own button: there are dozens, and each press changes what all of them say. */
const Chip = memo(({ id, label, n, isSelected, onToggle }: ChipChoice & {
  readonly isSelected: boolean; readonly onToggle: (id: string) => void;
}): ReactElement => (
  <button type="button" aria-pressed={isSelected} className={styles.chip} onClick={() => onToggle(id)}>
    {isSelected && <Icon name="check" size={12} />}
    <span>{label}</span>
    {n !== undefined && <span className={styles.n}>{count(n)}</span>}
  </button>
));
Chip.displayName = 'Chip';

/** Filters to switch on and off, each with how much it would show. */
export const Chips = ({ label, choices, chosen, onChange, after }: ChipsProps): ReactElement => {
  const latest = useRef({ chosen, onChange });
  latest.current = { chosen, onChange };
  const toggle = useCallback((id: string): void => {
    const { chosen: now, onChange: change } = latest.current;
    change(now.includes(id) ? now.filter((other) => other !== id) : [...now, id]);
  }, []);
  return (
    <div role="group" aria-label={label} className={styles.chips}>
      <span className={styles.name} aria-hidden="true">{label}</span>
      <div className={styles.list}>
        {choices.map((choice) => <Chip key={choice.id} {...choice} isSelected={chosen.includes(choice.id)} onToggle={toggle} />)}
        {after}
      </div>
    </div>
  );
};
