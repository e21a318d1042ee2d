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

/**
 * What a phone has room for: two columns of words, or one and three of numbers. Where there is more each row stands by itself there, what is
 * in it below each other.
 */
const ROOM = 6;
const WORDS = 3;

/** A table of what fits on a page. Long lists that grow while one reads have one of their own. */
export const Table = <Row,>({ caption, columns, rows, keyOf, isCaptionShown, foot }: {
  readonly caption: string; readonly columns: readonly TableColumn<Row>[]; readonly rows: readonly Row[]; readonly keyOf: (row: Row) => string;
  readonly isCaptionShown?: boolean; readonly foot?: ReactNode;
}): ReactElement => {
  const isStacked = columns.reduce((sum, { isNumber }) => sum + (isNumber ? 1 : WORDS), 0) > ROOM;
  return (
    // What scrolls must be reachable by keyboard. A group and no landmark: the part of the page that it stands in is one, by the same name.
    <div className={styles.scroll} role="group" aria-label={caption} tabIndex={0}>
      <table className={classes(styles.table, isStacked && styles.stacked)} role="table">
        <caption className={styles.caption}>{isCaptionShown ? caption : <Hidden>{caption}</Hidden>}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ id, title, isNumber }) => (
              <th key={id} scope="col" role="columnheader" className={classes(isNumber && styles.number)}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={keyOf(row)} role="row">
              {columns.map(({ id, title, cell, isNumber, isHead }) => isHead
                ? <th key={id} scope="row" role="rowheader">{cell(row)}</th>
                : <td key={id} role="cell" data-title={title} className={classes(isNumber && styles.number)}>{cell(row)}</td>)}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot role="rowgroup">{foot}</tfoot>}
      </table>
    </div>
  );
};
