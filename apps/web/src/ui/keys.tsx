// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import styles from './menu.module.css';

/** Keys to press, as keys: `g c` is two in a row. */
export const Keys = ({ keys }: { readonly keys: string }): ReactElement => (
  <span className={styles.keys}>{keys.split(' ').map((key, index) => <kbd key={index}>{key}</kbd>)}</span>
);
