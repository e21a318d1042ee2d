// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, type CSSProperties, type ReactElement } from 'react';
import { useRowKeys } from '../../actions/row-keys.js';
import { useNames } from '../../api/municipality.js';
import { count } from '../../i18n/texts.js';
import { useNow } from '../../time/now.js';
import { dateTime, relative } from '../../time/write.js';
import type { CasesSearch } from '../../url/case-choice.js';
import { caseLink } from '../../url/to.js';
import { Button, classes, IconButton, Mark, Section } from '../../ui/index.js';
import styles from './map.module.css';
import type { PlaceRow, Repeated } from './rows.js';
import { useMapText } from './text.js';

interface RowProps {
  readonly row: PlaceRow;
  readonly most: number;
  readonly choice: CasesSearch;
  readonly isLookedAt: boolean;
  readonly onLook: ((key: string) => void) | undefined;
}

const Row = ({ row, most, choice, isLookedAt, onLook }: RowProps): ReactElement => {
  const t = useMapText();
  const now = useNow();
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isLookedAt) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isLookedAt]);
  return (
    <tr ref={line} data-row className={classes(styles.row, isLookedAt && styles.here)} data-place={row.key}>
      <th scope="row"><div className={styles.what}>
        <Link to="/cases" search={{ ...choice, place: [row.key] }} className={styles.open ?? ''} data-row-focus>{row.name}</Link>
        {row.repeated && <Mark tone="warn" icon="bell" plain>{t.list.repeated(row.repeated)}</Mark>}
        {row.area && row.area !== row.name && <span className={styles.under}>{row.area}</span>}
      </div></th>
      <td className={styles.number}>
        <span className={styles.share} style={{ '--share': row.n / most } as CSSProperties} aria-hidden="true" />
        <span>{count(row.n)}</span>
      </td>
      <td className={styles.latest}><time dateTime={row.latestAt} title={dateTime(row.latestAt, now)}>{relative(row.latestAt, now)}</time></td>
      {onLook && (
        <td className={styles.look}>
          {row.at && <IconButton icon="pin" label={t.list.show(row.name)} small onPress={() => onLook(row.key)} />}
        </td>
      )}
    </tr>
  );
};

/** The places, the most called about first. Everything that the map shows is here, and can be reached without it. */
export const PlaceList = ({ rows, choice, at, onLook }: {
  readonly rows: readonly PlaceRow[]; readonly choice: CasesSearch; readonly at: string | undefined;
  readonly onLook: ((key: string) => void) | undefined;
}): ReactElement => {
  const t = useMapText();
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys('map', body, t.list);
  const most = Math.max(1, ...rows.map(({ n }) => n));
  return (
    <Section title={t.list.title}>
      <table className={styles.places} aria-label={t.list.title}>
        <thead>
          <tr>
            <th scope="col">{t.list.place}</th><th scope="col" className={styles.number}>{t.list.n}</th>
            <th scope="col" className={styles.latest}>{t.list.latest}</th>{onLook && <td />}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => <Row key={row.key} row={row} most={most} choice={choice} isLookedAt={row.key === at} onLook={onLook} />)}
        </tbody>
      </table>
    </Section>
  );
};

/** So many places first: those beyond are asked for with a press. */
const FIRST = 20;

/** Where calls come again and again: what the next shift should know. */
export const Again = ({ repeated, from, choice }: {
  readonly repeated: readonly Repeated[]; readonly from: string; readonly choice: CasesSearch;
}): ReactElement => {
  const t = useMapText();
  const now = useNow();
  const nameOf = useNames();
  const { month: _month, to: _to, ...lasting } = choice;
  const [isAll, setAll] = useState(false);
  const more = isAll ? 0 : Math.max(0, repeated.length - FIRST);
  return (
    <Section title={t.again.title} count={repeated.length || undefined}>
      {repeated.length === 0 && <p className={styles.none}>{t.again.none}</p>}
      <ul className={styles.again}>
        {repeated.slice(0, repeated.length - more).map(({ placeCode, place, area, calls, latestAt, newest }) => {
          const name = nameOf('places', placeCode) || place;
          return (
            <li key={`${placeCode} ${place} ${area}`}>
              <div className={styles.againHead}>
                {placeCode
                  ? (
                    <Link to="/cases" search={{ ...lasting, from, place: [placeCode] }} className={styles.open ?? ''} aria-label={t.again.open(name)}>
                      {name}
                    </Link>
                  )
                  : <strong>{name}</strong>}
                <span className={styles.calls}>{t.again.calls(calls)}</span>
              </div>
              <span className={styles.under}>{[nameOf('areas', area), t.again.latest(relative(latestAt, now))].filter(Boolean).join(' · ')}</span>
              <ul className={styles.newest}>
                {newest.slice(0, placeCode ? 3 : 10).map(({ caseId, receivedAt, category }) => (
                  <li key={caseId}><Link {...caseLink(caseId)}>{nameOf('categories', category)}, {dateTime(receivedAt, now)}</Link></li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
      {more > 0 && <Button small onPress={() => setAll(true)}>{t.again.more(more)}</Button>}
    </Section>
  );
};
