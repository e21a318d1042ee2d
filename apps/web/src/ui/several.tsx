// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { Checkbox } from './choices.js';
import styles from './fields.module.css';

/** Several of a list to tick; one under the other. */
export const Several = ({ label, choices, chosen, onChange, error }: {
  readonly label: string; readonly choices: readonly { readonly id: string; readonly label: string }[]; readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void; readonly error?: string | undefined;
}): ReactElement => (
  <fieldset className={styles.several}>
    <legend>{label}</legend>
    {error && <p className={styles.wrong} role="alert">{error}</p>}
    {choices.map(({ id, label: name }) => (
      <Checkbox key={id} isSelected={chosen.includes(id)} onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id))}>
        {name}
      </Checkbox>
    ))}
  </fieldset>
);
