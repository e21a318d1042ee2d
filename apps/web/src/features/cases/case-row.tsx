// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { memo, type MouseEvent, type ReactElement } from 'react';
import type { CaseItem } from '../../api/rows.js';
import { dateTime } from '../../time/write.js';
import { classes } from '../../ui/index.js';
import styles from './cases.module.css';
import { CELLS, type ColumnId, type Sayer } from './columns.js';
import { useText } from './text.js';
import { MOST_SELECTED, type Selection } from './use-selection.js';

interface RowProps {
  readonly row: CaseItem;
  readonly index: number;
  /** How far down it stands, in pixels from where the rows begin. */
  readonly top: number;
  readonly columns: readonly ColumnId[];
  readonly say: Sayer;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  /** Absent where nothing can be done with several rows. */
  readonly onSelect: Selection['toggle'] | undefined;
  readonly measure: (element: HTMLTableRowElement | null) => void;
}

/** Drawn anew only when it says something else: scrolling asks for the whole table sixty times a second. */
export const Row = memo(({ row, index, top, columns, say, isCurrent, isSelected, onSelect, measure }: RowProps): ReactElement => (
  <tr
    ref={measure} role="row" data-index={index} aria-rowindex={index + 2} data-case={row.caseId} style={{ top }}
    className={classes(styles.row, row.mode !== 'actual' && styles.unreal, isSelected && styles.selected, isCurrent && styles.current)}
  >
    {onSelect && (
      <td role="cell" className={styles.pick}>
        <label>
          {/* The browser's own box, since there is one in each of a great many rows. */}
          <input
            type="checkbox" checked={isSelected}
            aria-label={say.t.select.row(`${say.nameOf('categories', row.category)}, ${dateTime(row.receivedAt, say.now)}`)}
            onChange={(event) => onSelect(row.caseId, (event.nativeEvent as MouseEvent['nativeEvent']).shiftKey)}
          />
        </label>
      </td>
    )}
    {columns.map((id) => <td key={id} role="cell" className={styles[id]}>{CELLS[id](row, say)}</td>)}
  </tr>
));
Row.displayName = 'Row';

/** The box that chooses all rows, or none. */
export const PickAll = ({ rows, selection }: { readonly rows: readonly CaseItem[]; readonly selection: Selection }): ReactElement => {
  const t = useText();
  const n = selection.ids.size;
  const isAll = n > 0 && rows.slice(0, MOST_SELECTED).every((row) => selection.ids.has(row.caseId));
  return (
    <th role="columnheader" scope="col" className={styles.pick}>
      <label>
        <input
          type="checkbox" aria-label={t.select.all} checked={isAll} onChange={selection.toggleAll}
          ref={(box) => { if (box) box.indeterminate = n > 0 && !isAll; }}
        />
      </label>
    </th>
  );
};
