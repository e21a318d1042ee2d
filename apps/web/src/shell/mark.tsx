// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import styles from './shell.module.css';

/** The lighthouse. */
export const Mark = ({ size = 26 }: { readonly size?: number }): ReactElement => (
  <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" className={styles.mark}>
    <rect width="32" height="32" rx="7" fill="var(--accent)" />
    <path d="M13.2 12h5.6l1.6 13h-8.8z" fill="var(--on-accent)" />
    <path d="M12.5 8.6 16 6l3.5 2.6V11h-7z" fill="var(--light)" />
    <path d="M21.5 8.2 27 6.4v4.8L21.5 10zM10.5 8.2 5 6.4v4.8l5.5-1.2z" fill="var(--light)" opacity=".75" />
  </svg>
);
