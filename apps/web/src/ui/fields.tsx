// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField as AriaSearchField, type SearchFieldProps as AriaSearchFieldProps } from 'react-aria-components/SearchField';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import { useCommon } from '../i18n/common.js';
import { classes } from './classes.js';
import styles from './fields.module.css';
import { Icon } from './icon.js';

/** What every field can be given: its label always shows, a hint explains, an error says what to do. */
export interface FieldParts {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong, in words that say how to mend it. */
  readonly error?: string | undefined;
}

export const Hint = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <Text slot="description" className={styles.hint ?? ''}>{children}</Text>
);

export const FieldLabel = ({ children, optional }: { readonly children: ReactNode; readonly optional?: boolean }): ReactElement => {
  const t = useCommon();
  return (
    <Label className={styles.label ?? ''}>
      {children}
      {optional && <span className={styles.optional}> ({t.optional})</span>}
    </Label>
  );
};

export const Wrong = ({ children }: { readonly children: string | undefined }): ReactElement => (
  <FieldError className={styles.error ?? ''}>{children && <><Icon name="alert" size={14} />{children}</>}</FieldError>
);

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'>, FieldParts {
  readonly optional?: boolean;
  /** Width by what is to be written, in characters. */
  readonly width?: 'short' | 'medium' | 'full';
}

/** One line of text. */
export const TextField = ({ label, hint, error, optional, width = 'full', ...props }: TextFieldProps): ReactElement => (
  <AriaTextField {...props} validationBehavior="aria" isInvalid={error !== undefined} className={classes(styles.field, styles[width])}>
    <FieldLabel optional={optional === true}>{label}</FieldLabel>
    {hint && <Hint>{hint}</Hint>}
    <Input className={styles.input ?? ''} />
    <Wrong>{error}</Wrong>
  </AriaTextField>
);

/** Several lines of text. */
export const TextArea = ({ label, hint, error, optional, rows = 4, ...props }: TextFieldProps & { readonly rows?: number }): ReactElement => (
  <AriaTextField {...props} validationBehavior="aria" isInvalid={error !== undefined} className={classes(styles.field, styles.full)}>
    <FieldLabel optional={optional === true}>{label}</FieldLabel>
    {hint && <Hint>{hint}</Hint>}
    <AriaTextArea rows={rows} className={classes(styles.input, styles.area)} />
    <Wrong>{error}</Wrong>
  </AriaTextField>
);

/** A search box; its label is for those who listen, since the sign says the same. */
export const SearchField = ({ label, placeholder, ...props }: Omit<AriaSearchFieldProps, 'className' | 'style' | 'children'> & {
  readonly label: string; readonly placeholder?: string;
}): ReactElement => (
  <AriaSearchField {...props} aria-label={label} className={styles.search ?? ''}>
    <Icon name="search" />
    <Input className={styles.input ?? ''} {...(placeholder ? { placeholder } : {})} />
  </AriaSearchField>
);
