// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import styles from './shell.module.css';

/** The lighthouse. */
export const Mark = ({ size = 26 }: { readonly size?: number }): ReactElement => (
  <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" className={styles.mark}>
    <rect width="32" height="32" rx="7" fill="var(--accent)" />
    <path d="M13.2 12h5.600l1.600 13h-8.800z" fill="var(--on-accent)" />
    <path d="M12.500 8.600 16 6l3.500 2.600V11h-7z" fill="var(--light)" />
    <path d="M21.500 8.200 27 6.400v4.800L21.500 10zM10.500 8.200 5 6.400v4.800l5.500-1.200z" fill="var(--light)" opacity=".75" />
  </svg>
);
