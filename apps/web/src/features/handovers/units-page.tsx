// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMunicipality, useNames } from '../../api/municipality.js';
import { useShifts, type UnitShifts } from '../../api/shifts.js';
import { useSession } from '../../session/session.js';
import { useNow } from '../../time/now.js';
import { span } from '../../time/write.js';
import { Checkbox, EmptyState, Failed, Mark, Page, Skeleton, Table } from '../../ui/index.js';
import styles from './handovers.module.css';
import { useHandoverText } from './text.js';

const route = getRouteApi('/handovers');

const Shift = ({ row: { current, next } }: { readonly row: UnitShifts }): ReactElement => {
  const t = useHandoverText();
  const now = useNow();
  const [first] = next;
  if (!current && !first) return <span className={styles.sub}>{t.units.none}</span>;
  return (
    <>
      {current && <p>{t.units.now}: {span(current.start, current.end, now)}</p>}
      {first && <p className={current ? styles.sub : undefined}>{t.units.next}: {span(first.start, first.end, now)}</p>}
    </>
  );
};

const Waiting = ({ row: { waiting, broken } }: { readonly row: UnitShifts }): ReactElement => {
  const t = useHandoverText();
  if (waiting === 0) return <span className={styles.sub}>{t.units.nothing}</span>;
  return (
    <>
      <Mark plain tone="warn" icon="clock">{t.units.waits(waiting)}</Mark>
      {broken > 0 && <Mark plain tone="danger" icon="alert">{t.units.broken(broken)}</Mark>}
    </>
  );
};

const Units = ({ rows }: { readonly rows: readonly UnitShifts[] }): ReactElement => {
  const t = useHandoverText();
  const name = useNames();
  return (
    <div className={styles.table}>
      <Table<UnitShifts>
        caption={t.units.table} rows={rows} keyOf={({ unit }) => unit}
        columns={[
          {
            id: 'unit', title: t.units.unit, isHead: true,
            cell: (row) => (
              <>
                <Link to="/handovers/$unit" params={{ unit: row.unit }}>{name('units', row.unit)}</Link>
                <div className={styles.shifts}><Shift row={row} /></div>
              </>
            ),
          },
          { id: 'waiting', title: t.units.waiting, cell: (row) => <div className={styles.waiting}><Waiting row={row} /></div> },
        ]}
      />
    </div>
  );
};

/** All units and what waits for them. Whoever acts for one unit goes straight to its page. */
export const UnitsPage = (): ReactElement => {
  const t = useHandoverText();
  const { me } = useSession();
  const { waiting } = route.useSearch();
  const navigate = route.useNavigate();
  const found = useShifts();
  const decisionFunction = useMunicipality()?.decisionFunction;
  const isUnit = me.roles.every((role) => role === 'unit');
  const [own] = me.units;
  if (isUnit && own !== undefined && me.units.length === 1) return <Navigate to="/handovers/$unit" params={{ unit: own }} replace />;
  // What waits the most comes first; otherwise the order of the municipality's list.
  const rows = found.data?.rows.filter(({ unit }) => unit !== decisionFunction).toSorted((one, other) =>
    other.broken - one.broken || other.waiting - one.waiting) ?? [];
  const shown = waiting ? rows.filter((row) => row.waiting > 0) : rows;
  return (
    <Page title={t.title} lead={t.lead} narrow>
      {rows.length > 0 && (
        <Checkbox isSelected={waiting === true}
          onChange={(on) => void navigate({ search: on ? { waiting: true } : {}, replace: true })}>{t.units.onlyWaiting}</Checkbox>
      )}
      {found.isPending && <Skeleton rows={8} />}
      {found.isError && <Failed error={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && rows.length === 0 && <EmptyState kind="first" title={t.units.noUnit}>{t.units.noUnitText}</EmptyState>}
      {rows.length > 0 && shown.length === 0 && <EmptyState kind="done" title={t.units.empty}>{t.units.emptyText}</EmptyState>}
      {shown.length > 0 && <Units rows={shown} />}
    </Page>
  );
};
