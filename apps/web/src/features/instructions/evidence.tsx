// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { count } from '../../i18n/texts.js';
import { Banner, DateTime, Mark, Section } from '../../ui/index.js';
import { daysOf, type Evidence, type Instruction, type Version } from './data.js';
import styles from './instructions.module.css';
import { useInstructionText } from './text.js';
import { Sums, useSides } from './what-if-sums.js';

/** In a line, for whoever is to approve: whether there is evidence, and whether it still speaks of what stands. */
export const EvidenceMark = ({ instruction, version }: { readonly instruction: Instruction; readonly version: Version }): ReactElement | null => {
  const t = useInstructionText().whatIf;
  const last = version.evidence.at(-1);
  if (!last) return version.status === 'submitted' ? <Mark tone="warn" icon="alert" plain>{t.noEvidence}</Mark> : null;
  const isStale = last.outdated || last.rosterChanged === true;
  return (
    <>
      <Link
        to="/instructions/$instructionId" params={{ instructionId: instruction.instructionId }} search={{ version: version.version, part: 'whatIf' }}
      >
        {t.evidence}: {t.calls(last.evidence.calls)}, {t.changed(last.evidence.changed)}
      </Link>
      {isStale && <Mark tone="warn" icon="alert" plain>{last.outdated ? t.outdated : t.rosterChanged}</Mark>}
    </>
  );
};

const Origin = ({ evidence: { at, evidence, origin } }: { readonly evidence: Evidence }): ReactElement => {
  const t = useInstructionText().whatIf;
  if (!origin) return <p className={styles.under}>{t.noOrigin}</p>;
  return (
    <p className={styles.under}>
      {t.period} {daysOf(evidence.from, evidence.to)}. {t.attachedAt} <DateTime at={at} />.{' '}
      {t.origin(count(origin.position), count(origin.rosterRevision + 1))} <code className={styles.code}>{origin.digest.slice(0, 12)}</code>
    </p>
  );
};

const Attached = ({ version: { instructionId, version }, attached }: {
  readonly version: Version; readonly attached: Evidence;
}): ReactElement => {
  const t = useInstructionText().whatIf;
  const { evidence, origin, outdated, rosterChanged } = attached;
  const sides = useSides(instructionId, { version, base: origin?.base }, evidence.comparedWith);
  return (
    <Section title={t.evidence}>
      {outdated && <Banner tone="warn" title={t.outdated} />}
      {rosterChanged && <Banner tone="warn" title={t.rosterChanged} />}
      <Origin evidence={attached} />
      <Sums summary={evidence} sides={sides} />
    </Section>
  );
};

/** What has been laid beside the version, the newest first. */
export const EvidenceList = ({ version }: { readonly version: Version }): ReactElement => (
  <>{version.evidence.toReversed().map((attached) => <Attached key={attached.id} version={version} attached={attached} />)}</>
);
