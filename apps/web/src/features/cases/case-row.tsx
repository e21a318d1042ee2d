// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link, useNavigate } from '@tanstack/react-router';
import { memo, type MouseEvent, type ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import type { CaseItem } from '../../api/rows.js';
import { useNow } from '../../time/now.js';
import { dateTime } from '../../time/write.js';
import { classes, Hidden, Icon } from '../../ui/index.js';
import { caseLink } from '../../url/to.js';
import styles from './cases.module.css';
import { Cell, type ColumnId } from './columns.js';
import { useText } from './text.js';
import { MOST_SELECTED, type Selection } from './use-selection.js';

interface RowProps {
  readonly row: CaseItem;
  readonly index: number;
  readonly columns: readonly ColumnId[];
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  /** Absent where nothing can be done with several rows. */
  readonly onSelect: Selection['toggle'] | undefined;
  readonly measure: (element: HTMLTableRowElement | null) => void;
}

/** The box that chooses a row: the browser's own, since there is one in each of a great many rows. */
const Pick = ({ row, isSelected, onSelect }: {
  readonly row: CaseItem; readonly isSelected: boolean; readonly onSelect: Selection['toggle'];
}): ReactElement => {
  const t = useText();
  const nameOf = useNames();
  const now = useNow();
  return (
    <td role="cell" className={styles.pick}>
      <label>
        <input
          type="checkbox" checked={isSelected} aria-label={t.select.row(`${nameOf('categories', row.category)}, ${dateTime(row.receivedAt, now)}`)}
          onChange={(event) => onSelect(row.caseId, (event.nativeEvent as MouseEvent['nativeEvent']).shiftKey)}
        />
      </label>
    </td>
  );
};

/** Drawn anew only when it says something else: scrolling asks for the whole table sixty times a second. */
export const Row = memo(({ row, index, columns, isCurrent, isSelected, onSelect, measure }: RowProps): ReactElement => {
  const t = useText();
  const navigate = useNavigate();
  const open = (event: MouseEvent): void => {
    // The whole row is a target, but what is selected with the mouse is read, not opened.
    if (event.defaultPrevented || (event.target as Element).closest('a,button,label') || getSelection()?.toString()) return;
    void navigate(caseLink(row.caseId));
  };
  return (
    <tr
      ref={measure} role="row" data-index={index} aria-rowindex={index + 2} onClick={open} data-case={row.caseId}
      className={classes(styles.row, isCurrent && styles.current, isSelected && styles.selected, row.mode !== 'actual' && styles.unreal)}
    >
      {onSelect && <Pick row={row} isSelected={isSelected} onSelect={onSelect} />}
      {columns.map((id) => (
        <td key={id} role="cell" className={styles[id]}>
          <Cell
            id={id} row={row}
            link={(words) => (
              <Link {...caseLink(row.caseId)} className={styles.open ?? ''}>
                {words}{row.stale && <span title={t.stale}><Icon name="alert" size={13} /><Hidden>{t.stale}</Hidden></span>}
              </Link>
            )}
          />
        </td>
      ))}
    </tr>
  );
});
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
