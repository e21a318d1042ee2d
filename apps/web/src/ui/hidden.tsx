// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode } from 'react';
import styles from './text.module.css';

/** Words for those who listen. */
export const Hidden = ({ children }: { readonly children: ReactNode }): ReactElement => <span className={styles.hidden}>{children}</span>;
