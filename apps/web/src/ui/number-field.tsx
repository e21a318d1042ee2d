// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { FieldLabel, Hint, Wrong, type FieldParts } from './fields.js';
import { classes } from './classes.js';
import styles from './fields.module.css';

/**
 * A whole number. It may be empty, or anything, while one writes; on leaving it the number is drawn into its bounds, and what was emptied gets its
 * number back.
 */
export const NumberField = ({ label, hint, error, value, onChange, least, most }: FieldParts & {
  readonly value: number; readonly onChange: (value: number) => void; readonly least: number; readonly most: number;
}): ReactElement => (
  <AriaNumberField
    value={value} onChange={(next) => { if (!Number.isNaN(next)) onChange(next); }} minValue={least} maxValue={most} step={1} isWheelDisabled
    formatOptions={{ maximumFractionDigits: 0, useGrouping: false }} isInvalid={error !== undefined} validationBehavior="aria"
    className={classes(styles.field, styles.short)}
  >
    <FieldLabel>{label}</FieldLabel>
    {hint && <Hint>{hint}</Hint>}
    <Input className={styles.input ?? ''} />
    <Wrong>{error}</Wrong>
  </AriaNumberField>
);
