// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes.js';
import { Hidden } from './hidden.js';
import styles from './table.module.css';

export interface TableColumn<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand to the right, under each other. */
  readonly isNumber?: boolean;
  /** Names the row for those who listen. One column at most. */
  readonly isHead?: boolean;
}

/** A table of what fits on a page. Long lists that grow while one reads have one of their own. */
export const Table = <Row,>({ caption, columns, rows, keyOf, isCaptionShown, foot }: {
  readonly caption: string; readonly columns: readonly TableColumn<Row>[]; readonly rows: readonly Row[]; readonly keyOf: (row: Row) => string;
  readonly isCaptionShown?: boolean; readonly foot?: ReactNode;
}): ReactElement => (
  // A region that scrolls must be reachable by keyboard.
  <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
    <table className={styles.table}>
      <caption className={styles.caption}>{isCaptionShown ? caption : <Hidden>{caption}</Hidden>}</caption>
      <thead>
        <tr>{columns.map(({ id, title, isNumber }) => <th key={id} scope="col" className={classes(isNumber && styles.number)}>{title}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ id, cell, isNumber, isHead }) => isHead
              ? <th key={id} scope="row">{cell(row)}</th>
              : <td key={id} className={classes(isNumber && styles.number)}>{cell(row)}</td>)}
          </tr>
        ))}
      </tbody>
      {foot && <tfoot>{foot}</tfoot>}
    </table>
  </div>
);
