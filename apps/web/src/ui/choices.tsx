// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components/Checkbox';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { useCommon } from '../i18n/common.js';
import { classes } from './classes.js';
import { FieldLabel, Hint, Wrong, type FieldParts } from './fields.js';
import styles from './fields.module.css';
import { Hidden } from './hidden.js';
import { Icon } from './icon.js';

/** One of several to choose from. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

interface ChoiceFieldProps extends FieldParts {
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
  readonly name?: string;
  readonly optional?: boolean;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
}

const Options = ({ children }: { readonly children?: ReactNode }): ReactElement => (
  <Popover className={styles.popover ?? ''}>{children}</Popover>
);

const option = ({ id, label, detail }: Choice): ReactElement => (
  <ListBoxItem key={id} id={id} textValue={label} className={styles.option ?? ''}>
    <span>{label}{detail && <span className={styles.hint}> {detail}</span>}</span>
  </ListBoxItem>
);

/** One of a few. */
export const Select = ({ label, isLabelHeard, hint, error, optional, choices, value, onChange, ...props }: ChoiceFieldProps & {
  /** For those who listen alone, where the screen says what it is anyway. */
  readonly isLabelHeard?: boolean;
}): ReactElement => (
  <AriaSelect
    {...props} value={value ?? null} onChange={(key) => key !== null && onChange(String(key))} isInvalid={error !== undefined}
    validationBehavior="aria" placeholder="–" className={classes(styles.field, styles.medium)}
  >
    {isLabelHeard ? <Hidden><FieldLabel>{label}</FieldLabel></Hidden> : <FieldLabel optional={optional === true}>{label}</FieldLabel>}
    {hint && <Hint>{hint}</Hint>}
    <Button className={classes(styles.input, styles.trigger)}><SelectValue /><Icon name="chevronDown" /></Button>
    <Wrong>{error}</Wrong>
    <Options><ListBox className={styles.list ?? ''}>{choices.map(option)}</ListBox></Options>
  </AriaSelect>
);

interface ComboBoxProps extends ChoiceFieldProps {
  /** Words of one's own may stand; told as they are written. */
  readonly text?: string;
  readonly onText?: (text: string) => void;
}

/** One of many, found by writing. With `onText` what is written may also stand by itself. */
export const ComboBox = ({ label, hint, error, optional, choices, value, onChange, text, onText, ...props }: ComboBoxProps): ReactElement => {
  const t = useCommon();
  return (
    <AriaComboBox
      {...props} {...(value === undefined ? {} : { value })} onChange={(key) => key !== null && onChange(String(key))}
      {...(onText ? { inputValue: text ?? '', onInputChange: onText, allowsCustomValue: true } : {})}
      defaultItems={choices} isInvalid={error !== undefined} validationBehavior="aria" menuTrigger="focus"
      className={classes(styles.field, styles.medium)}
    >
      <FieldLabel optional={optional === true}>{label}</FieldLabel>
      {hint && <Hint>{hint}</Hint>}
      <div className={styles.combo}>
        <Input className={styles.input ?? ''} />
        <Button><Icon name="chevronDown" /></Button>
      </div>
      <Wrong>{error}</Wrong>
      <Options>
        <ListBox className={styles.list ?? ''} renderEmptyState={() => <p className={styles.empty}>{t.none}</p>}>{option}</ListBox>
      </Options>
    </AriaComboBox>
  );
};

/** Yes or no. */
export const Checkbox = ({ children, ...props }: Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> & {
  readonly children: ReactNode;
}): ReactElement => (
  <AriaCheckbox {...props} className={styles.check ?? ''}>
    <span className={styles.box}><Icon name="check" size={14} /></span>
    <span>{children}</span>
  </AriaCheckbox>
);

/** One of a few that all fit on the screen. */
export const RadioGroup = ({ label, hint, error, optional, choices, value, onChange, inline, ...props }: ChoiceFieldProps & {
  readonly inline?: boolean;
}): ReactElement => (
  <AriaRadioGroup
    {...props} value={value ?? null} onChange={onChange} isInvalid={error !== undefined} validationBehavior="aria" className={styles.field ?? ''}
  >
    <FieldLabel optional={optional === true}>{label}</FieldLabel>
    {hint && <Hint>{hint}</Hint>}
    <div className={styles.choices} data-inline={inline || undefined}>
      {choices.map(({ id, label: name, detail }) => (
        <Radio key={id} value={id} className={styles.check ?? ''}>
          <span className={classes(styles.box, styles.round)}><Icon name="circle" size={8} /></span>
          <span>{name}{detail && <span className={styles.hint}> {detail}</span>}</span>
        </Radio>
      ))}
    </div>
    <Wrong>{error}</Wrong>
  </AriaRadioGroup>
);
