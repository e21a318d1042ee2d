// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { count } from '../../i18n/texts.js';
import { duration } from '../../time/write.js';
import { Banner, DateTime, EmptyState, Failed, Mark, Section, Skeleton, Table } from '../../ui/index.js';
import { caseLink } from '../../url/to.js';
import { useSystem, type SystemStatus } from './data.js';
import { Play } from './play.js';
import styles from './settings.module.css';
import { Sources } from './sources.js';
import { Telling } from './telling.js';
import { useSettingsText } from './text.js';
import { gravityOf, troublesOf } from './troubles.js';

type Projection = SystemStatus['projections'][number];
type Parked = SystemStatus['parked'][number];

/** The one thing to see first: whether anything has to be done. */
const Verdict = ({ status }: { readonly status: SystemStatus }): ReactElement => {
  const t = useSettingsText().system;
  const troubles = troublesOf(status);
  const gravity = gravityOf(troubles);
  if (gravity === 'ok') return <Banner tone="ok" title={t.well}>{t.wellText}</Banner>;
  const { behind, diverging, parked, silent, quarantined, untold, fullDisks } = troubles;
  const said = [
    behind > 0 && t.behind, diverging > 0 && t.diverging(diverging), parked > 0 && t.parkedText(parked), silent > 0 && t.silentText(silent),
    quarantined > 0 && t.quarantined(quarantined), untold > 0 && t.untold(untold), fullDisks > 0 && t.diskLow,
  ];
  return <Banner tone={gravity} title={t.unwell}>{said.filter(Boolean).join(' ')}</Banner>;
};

const Lists = ({ rows }: { readonly rows: readonly Projection[] }): ReactElement => {
  const t = useSettingsText().system;
  return (
    <Table<Projection>
      caption={t.lists} rows={rows} keyOf={({ name }) => name}
      columns={[
        { id: 'name', title: t.list, isHead: true, cell: ({ name }) => t.names[name] ?? name },
        {
          id: 'state', title: t.state,
          cell: ({ state }) => (
            <Mark tone={state === 'live' ? 'ok' : 'warn'} icon={state === 'live' ? 'check' : 'clock'} plain>{t.states[state]}</Mark>
          ),
        },
        {
          id: 'lag', title: t.lag,
          cell: ({ lagEvents, lagSeconds }) => lagEvents === 0 ? t.inStep : `${t.events(lagEvents)}, ${duration(lagSeconds * 1_000)}`,
        },
        { id: 'position', title: t.position, isNumber: true, cell: ({ position }) => count(position) },
        { id: 'parked', title: t.parked, isNumber: true, cell: ({ parked }) => count(parked) },
      ]}
    />
  );
};

const ParkedCases = ({ rows }: { readonly rows: readonly Parked[] }): ReactElement => {
  const t = useSettingsText().system;
  if (rows.length === 0) return <EmptyState kind="done" title={t.parkedNone} />;
  return (
    <Table<Parked>
      caption={t.parkedTitle} rows={rows} keyOf={({ projection, caseId }) => `${projection} ${caseId}`}
      columns={[
        { id: 'list', title: t.list, isHead: true, cell: ({ projection }) => t.names[projection] ?? projection },
        { id: 'reason', title: t.reason, cell: ({ reason }) => reason },
        { id: 'since', title: t.since, cell: ({ parkedAt }) => <DateTime at={parkedAt} /> },
        { id: 'case', title: '', cell: ({ caseId }) => <Link {...caseLink(caseId)}>{t.one}</Link> },
      ]}
    />
  );
};

const GIB = 1024 ** 3;

const Safety = ({ status: { audit, backup, verification, disk } }: { readonly status: SystemStatus }): ReactElement => {
  const t = useSettingsText().system;
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t.audit}</dt>
        <dd>{audit.checkedAt ? <DateTime at={audit.checkedAt} /> : t.notChecked}</dd>
        {audit.checkedAt && <dd className={styles.under}>{t.auditText(audit.casesChecked, count(audit.position))}</dd>}
      </div>
      <div>
        <dt>{t.verified}</dt>
        <dd>{verification ? <DateTime at={verification.at} /> : t.notChecked}</dd>
        {verification && <dd className={styles.under}>{t.verdicts[verification.verdict] ?? verification.verdict}</dd>}
      </div>
      <div>
        <dt>{t.backup}</dt>
        <dd>{backup ? <DateTime at={backup.takenAt} /> : t.never}</dd>
        {backup && <dd className={styles.under}>{backup.verifiedAt ? t.proven : t.notProven}</dd>}
      </div>
      <div>
        <dt>{t.disk}</dt>
        <dd>{disk.low ? <Mark tone="danger" icon="alert" plain>{t.room(disk.bytes / GIB)}</Mark> : t.room(disk.bytes / GIB)}</dd>
      </div>
    </dl>
  );
};

/** How the system fares, for whoever looks after it. */
export const SystemPart = (): ReactElement => {
  const t = useSettingsText().system;
  const { data, error, isPending, refetch } = useSystem();
  if (isPending) return <Skeleton rows={8} />;
  if (!data) return <Failed error={error} onRetry={() => void refetch()} />;
  return (
    <div className={styles.part}>
      <Verdict status={data} />
      {data.play && <Play play={data.play} />}
      <Sources rows={data.sources} />
      <Telling telling={data.telling} />
      <Section title={t.safety}><Safety status={data} /></Section>
      <Section title={t.lists}><Lists rows={data.projections} /></Section>
      <Section title={t.parkedTitle} count={data.parked.length || undefined}><ParkedCases rows={data.parked} /></Section>
    </div>
  );
};
