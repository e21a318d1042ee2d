// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useMunicipality, useNames, type Municipality } from '../../api/municipality.js';
import { useShifts, type UnitShifts } from '../../api/shifts.js';
import { useLanguage } from '../../i18n/texts.js';
import { useSession } from '../../session/session.js';
import { useNow } from '../../time/now.js';
import { span } from '../../time/write.js';
import { Failed, Section, Skeleton, Table, type TableColumn } from '../../ui/index.js';
import styles from './settings.module.css';
import { useSettingsText } from './text.js';

const ListOf = <Row extends { readonly code: string }>({ title, rows, columns }: {
  readonly title: string; readonly rows: readonly Row[]; readonly columns: readonly TableColumn<Row>[];
}): ReactElement => (
  <Section title={title} count={rows.length}><Table<Row> caption={title} rows={rows} keyOf={({ code }) => code} columns={columns} /></Section>
);

const Shifts = (): ReactElement => {
  const t = useSettingsText().lists;
  const name = useNames();
  const now = useNow();
  const { may } = useSession();
  const { data, error, isPending, refetch } = useShifts();
  const when = (shift: { start: string; end: string } | undefined, otherwise: string): ReactNode => (
    shift ? span(shift.start, shift.end, now) : <span className={styles.under}>{otherwise}</span>
  );
  if (isPending) return <Skeleton />;
  if (!data) return <Failed error={error} onRetry={() => void refetch()} />;
  return (
    <Section title={t.shifts} actions={may('roster:read') && <Link to="/roster">{t.roster}</Link>}>
      <Table<UnitShifts>
        caption={t.shifts} rows={data.rows} keyOf={({ unit }) => unit}
        columns={[
          { id: 'unit', title: t.name, isHead: true, cell: ({ unit }) => name('units', unit) },
          { id: 'now', title: t.now, cell: ({ current }) => when(current, t.offDuty) },
          { id: 'next', title: t.next, cell: ({ next: [first] }) => when(first, t.noShift) },
        ]}
      />
    </Section>
  );
};

/** The municipality's own lists, to look at: they are changed in its file. */
export const ListsPart = (): ReactElement => {
  const t = useSettingsText().lists;
  const { may } = useSession();
  const language = useLanguage();
  const name = useNames();
  const lists = useMunicipality();
  if (!lists) return <Skeleton rows={12} />;
  const code = { id: 'code', title: t.code, cell: (row: { readonly code: string }): ReactNode => <code className={styles.code}>{row.code}</code> };
  return (
    <div className={styles.part}>
      <p className={styles.under}>{t.text}</p>
      {may('cases:read') && <Shifts />}
      <ListOf<Municipality['units'][number]>
        title={t.units} rows={lists.units}
        columns={[
          { id: 'name', title: t.name, isHead: true, cell: (row) => row.name },
          { id: 'kind', title: t.kind, cell: ({ kind, onCall }) => (onCall ? `${t.kinds[kind]}, ${t.onCall}` : t.kinds[kind]) }, code,
        ]}
      />
      <ListOf<Municipality['categories'][number]>
        title={t.categories} rows={lists.categories}
        columns={[
          { id: 'name', title: t.name, isHead: true, cell: ({ label }) => label[language] },
          { id: 'first', title: t.firstUnit, cell: ({ firstUnit }) => name('units', firstUnit) || '–' }, code,
        ]}
      />
      <ListOf<Municipality['places'][number]>
        title={t.places} rows={lists.places}
        columns={[
          { id: 'name', title: t.name, isHead: true, cell: (row) => row.name },
          { id: 'area', title: t.area, cell: ({ area }) => name('areas', area) },
          { id: 'aliases', title: t.aliases, cell: ({ aliases }) => aliases?.join(', ') || '–' }, code,
        ]}
      />
    </div>
  );
};
