// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link, type LinkProps } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactElement, ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import styles from './button.module.css';
import { classes } from './classes.js';
import { Icon, type IconName } from './icon.js';

type Variant = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Look {
  readonly variant?: Variant;
  readonly icon?: IconName;
  readonly small?: boolean;
}

const look = ({ variant = 'secondary', small }: Look): string => classes(styles.button, styles[variant], small && styles.small);

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'>, Look {
  readonly children?: ReactNode;
}

/** A button with a word on it; with `isPending` it keeps its place and cannot be pressed twice. */
export const Button = ({ variant, icon, small, children, ...props }: ButtonProps): ReactElement => (
  <AriaButton {...props} className={look({ variant, small })}>
    {icon && <Icon name={icon} />}
    {children && <span>{children}</span>}
  </AriaButton>
);

/** A button with a sign alone; its name is for those who listen, and for the pointer that rests on it. */
export const IconButton = ({ icon, label, ...props }: Omit<ButtonProps, 'children' | 'icon'> & {
  readonly icon: IconName; readonly label: string;
}): ReactElement => (
  <AriaButton {...props} aria-label={label} className={classes(styles.button, styles[props.variant ?? 'quiet'], styles.alone)}>
    <Icon name={icon} />
  </AriaButton>
);

/** Looks like a button and goes somewhere. */
export const ButtonLink = ({ variant, icon, small, children, ...props }: LinkProps & Look & { readonly children: ReactNode }): ReactElement => (
  <Link {...props} className={look({ variant, small })}>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </Link>
);

/** Looks like a button and fetches a file from the server; no screen of ours. */
export const FileLink = ({ variant, icon, small, children, ...props }: AnchorHTMLAttributes<HTMLAnchorElement> & Look): ReactElement => (
  <a {...props} className={look({ variant, small })}>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </a>
);
