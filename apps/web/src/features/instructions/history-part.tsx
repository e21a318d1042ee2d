// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { DateTime, EmptyState, Failed, Section, Skeleton, Table } from '../../ui/index.js';
import { actText } from './act-text.js';
import { useHistory, type Act, type Instruction, type VersionHead } from './data.js';
import styles from './instructions.module.css';
import { useInstructionText } from './text.js';
import { VersionMark } from './version-mark.js';

const Approvals = ({ approvals }: Pick<VersionHead, 'approvals'>): ReactElement => {
  const t = useInstructionText();
  const line = (party: 'municipality' | 'sos'): ReactElement => {
    const yes = approvals[party];
    return (
      <li key={party}>{t.parties[party]}: {yes ? <>{yes.name ?? yes.by}, <DateTime at={yes.at} show="near" /></> : t.notYet}</li>
    );
  };
  return <ul className={styles.plain}>{line('municipality')}{line('sos')}</ul>;
};

const Proposals = ({ instruction }: { readonly instruction: Instruction }): ReactElement | null => {
  const t = useInstructionText();
  const { proposals } = instruction;
  if (proposals.length === 0) return null;
  return (
    <Section title={t.proposals.title} count={proposals.length}>
      <p className={styles.prose}>{t.proposals.text}</p>
      <Table<Instruction['proposals'][number]>
        caption={t.proposals.title} rows={proposals} keyOf={({ id }) => id}
        columns={[
          { id: 'rule', title: t.proposals.rule, isHead: true, cell: ({ rule }) => <code className={styles.code}>{rule}</code> },
          { id: 'what', title: t.proposals.what, cell: ({ kind, unit }) => t.deviations[kind] + (unit ? ` (${unit})` : '') },
          {
            id: 'cases', title: t.proposals.cases,
            cell: ({ cases }) => cases.map((caseId, index) => (
              <span key={caseId}>{index > 0 && ', '}<Link to="/cases/$caseId" params={{ caseId }}>{index + 1}</Link></span>
            )),
          },
          { id: 'at', title: t.proposals.at, cell: ({ at }) => <DateTime at={at} /> },
          {
            id: 'state', title: t.status,
            cell: ({ answeredBy }) => (answeredBy === undefined ? t.proposals.open : t.proposals.answered(answeredBy)),
          },
        ]}
      />
    </Section>
  );
};

/** The versions of an instruction, the newest first. */
export const VersionsTable = ({ instruction }: { readonly instruction: Instruction }): ReactElement => {
  const t = useInstructionText();
  const { instructionId, name, versions } = instruction;
  if (versions.length === 0) return <EmptyState kind="first" title={t.empty} />;
  return (
    <Table<VersionHead>
      caption={`${t.versions}: ${name}`} rows={versions.toReversed()} keyOf={({ version }) => String(version)}
      columns={[
        {
          id: 'version', title: t.versions, isHead: true,
          cell: ({ version }) => (
            <Link to="/instructions/$instructionId" params={{ instructionId }} search={{ version }} className={styles.version ?? ''}>
              {t.version(version)}
            </Link>
          ),
        },
        { id: 'status', title: t.status, cell: (version) => <VersionMark instruction={instruction} version={version} /> },
        { id: 'effective', title: t.effective, cell: ({ effectiveFrom }) => (effectiveFrom ? <DateTime at={effectiveFrom} show="near" /> : '–') },
        { id: 'written', title: t.written, cell: ({ writers }) => writers.join(', ') },
        { id: 'approvals', title: t.approvals, cell: ({ approvals }) => <Approvals approvals={approvals} /> },
      ]}
    />
  );
};

const Acts = ({ instructionId }: Pick<Instruction, 'instructionId'>): ReactElement => {
  const t = useInstructionText();
  const { data, error, isPending, refetch } = useHistory(instructionId);
  if (isPending) return <Skeleton rows={4} />;
  if (!data) return <Failed error={error} onRetry={() => void refetch()} />;
  return (
    <Table<Act>
      caption={t.acts.title} rows={data.acts} keyOf={({ revision }) => String(revision)}
      columns={[
        { id: 'at', title: t.acts.at, cell: ({ at }) => <DateTime at={at} /> },
        { id: 'what', title: t.acts.what, isHead: true, cell: (act) => actText(t, act) },
        { id: 'from', title: t.effective, cell: ({ from }) => (from === undefined ? '–' : <DateTime at={from} show="near" />) },
        { id: 'who', title: t.acts.who, cell: ({ name }) => name ?? t.acts.someone },
        { id: 'why', title: t.acts.why, cell: ({ why }) => why ?? '–' },
      ]}
    />
  );
};

/** Every version that has been, what has been done with them, and what practice has proposed. */
export const HistoryPart = ({ instruction }: { readonly instruction: Instruction }): ReactElement => {
  const t = useInstructionText();
  return (
    <div className={styles.part}>
      <VersionsTable instruction={instruction} />
      <Proposals instruction={instruction} />
      <Section title={t.acts.title}><Acts instructionId={instruction.instructionId} /></Section>
    </div>
  );
};
