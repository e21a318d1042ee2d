// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CSSProperties, ReactElement } from 'react';
import { useLanguage } from '../../i18n/texts.js';
import { classes } from '../../ui/index.js';
import type { Report, ReportTable as TableOf } from './data.js';
import { largest } from './figures.js';
import { Number } from './number.js';
import styles from './reports.module.css';
import { useReportText } from './text.js';

type Row = TableOf['rows'][number];

/** How long a bar is, or how deep a shade: a share of the largest. Set by script, which the content policy allows; in markup it does not. */
const share = (value: number | null, most: number): CSSProperties => ({ '--share': (value ?? 0) / most }) as CSSProperties;

const Cells = ({ row, table, most, report }: {
  readonly row: Row; readonly table: TableOf; readonly most: number; readonly report: Report;
}): ReactElement => {
  const language = useLanguage();
  const isHeat = table.chart === 'heat';
  return (
    <>
      {table.columns.map((column, index) => {
        const figure = row.figures[index];
        return (
          <td
            key={column.sv} className={classes(styles.number, isHeat && styles.heat)}
            style={isHeat && figure ? share(figure.value, most) : undefined}
          >
            {figure && (
              <Number figure={figure} month={report.month} position={report.position} name={`${row.label[language]}, ${column[language]}`} />
            )}
          </td>
        );
      })}
    </>
  );
};

/** One table of the report. Where it is drawn, the drawing stands in the table, each bar on the line of its number. */
export const ReportTable = ({ table, report }: { readonly table: TableOf; readonly report: Report }): ReactElement => {
  const t = useReportText();
  const language = useLanguage();
  const most = largest(table);
  const hasBars = table.chart === 'bars' || table.chart === 'columns';
  return (
    <figure className={classes(styles.table, hasBars && table.columns.length > 2 && styles.wide)}>
      <figcaption className={styles.caption} id={`table-${table.id}`}>{table.title[language]}</figcaption>
      {table.rows.length === 0 ? <p className={styles.none}>{t.noRows}</p> : (
        <div className={styles.scroll} role="region" aria-labelledby={`table-${table.id}`} tabIndex={0}>
          <table aria-labelledby={`table-${table.id}`}>
            <thead>
              <tr>
                <td />
                {hasBars && <td className={styles.barHead} />}
                {table.columns.map((column) => <th key={column.sv} scope="col" className={styles.number}>{column[language]}</th>)}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr key={row.figures[0]?.id ?? row.label.sv}>
                  <th scope="row">{row.label[language]}</th>
                  {hasBars && (
                    <td className={styles.barCell} aria-hidden="true">
                      <span className={styles.bar} style={share(row.figures[0]?.value ?? 0, most)} />
                    </td>
                  )}
                  <Cells row={row} table={table} most={most} report={report} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {table.note && <p className={styles.note}>{table.note[language]}</p>}
    </figure>
  );
};
