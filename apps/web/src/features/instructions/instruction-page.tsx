// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useSession } from '../../session/session.js';
import { Banner, DateTime, Failed, FileLink, Page, Skeleton, Tabs, toast, type TabPart } from '../../ui/index.js';
import { actText, returnedFor } from './act-text.js';
import { Acts } from './acts.js';
import { ComparePart } from './compare-part.js';
import { printedVersionOf, useGive, useHistory, useInstruction, useVersion, type Instruction, type Version } from './data.js';
import type { Saving } from './edit-dialog.js';
import { EvidenceMark } from './evidence.js';
import { Findings } from './findings.js';
import { HistoryPart } from './history-part.js';
import styles from './instructions.module.css';
import { RulesPart } from './rules-part.js';
import { PARTS, type InstructionSearch, type Part } from './search.js';
import { useInstructionText } from './text.js';
import { TextsPart } from './texts-part.js';
import { TryPart } from './try-part.js';
import { VersionMark } from './version-mark.js';
import { WhatIfPart } from './what-if-part.js';

const route = getRouteApi('/instructions/$instructionId');

interface WholeProps {
  readonly instruction: Instruction;
  readonly version: Version;
  readonly search: InstructionSearch;
  readonly onSearch: (change: InstructionSearch) => void;
}

const Whole = ({ instruction, version, search, onSearch }: WholeProps): ReactElement => {
  const t = useInstructionText();
  const { may } = useSession();
  const give = useGive(instruction.instructionId, instruction.revision);
  const acts = useHistory(instruction.instructionId).data?.acts ?? [];
  const returned = version.status === 'draft' ? returnedFor(acts, version.version) : undefined;
  const isOpen = version.status === 'draft' && may('instructions:write');
  const saving: Saving | undefined = isOpen
    ? {
      save: (content, onSaved) =>
        give.mutate({ name: 'revise-instruction', body: { content } }, { onSuccess: () => { toast(t.act.done); onSaved(); } }),
      isPending: give.isPending, error: give.error, clear: give.reset, draft: `instruction.${instruction.instructionId}.${version.version}`,
    }
    : undefined;
  const contents: Record<Part, ReactElement> = {
    rules: <RulesPart content={version.content} saving={saving} />,
    texts: <TextsPart content={version.content} saving={saving} />,
    try: <TryPart instructionId={instruction.instructionId} version={version.version} search={search} onSearch={onSearch} />,
    compare: <ComparePart instruction={instruction} version={version.version} search={search} onSearch={onSearch} />,
    whatIf: <WhatIfPart instruction={instruction} version={version} search={search} onSearch={onSearch} />,
    history: <HistoryPart instruction={instruction} />,
  };
  const parts: TabPart[] = PARTS.map((id) => ({ id, title: t.parts[id], content: contents[id] }));
  return (
    <>
      <div className={styles.head}>
        <strong>{t.version(version.version)}</strong>
        <VersionMark instruction={instruction} version={version} />
        <EvidenceMark instruction={instruction} version={version} />
      </div>
      {give.error && <Failed error={give.error} />}
      {instruction.retirement && (
        <Banner tone="warn" title={t.retirement(instruction.retirement.name ?? t.someone)}>
          {instruction.retirement.from && <p>{t.retirementFrom} <DateTime at={instruction.retirement.from} show="near" /></p>}
          {acts.find(({ act }) => act === 'InstructionRetirementRequested')?.why}
        </Banner>
      )}
      {returned && <Banner tone="warn" title={actText(t, returned)}>{returned.why ?? t.acts.noReason}</Banner>}
      {version.findings && <Findings findings={version.findings} />}
      <Tabs label={t.partsLabel} parts={parts} selected={search.part ?? 'rules'} onSelect={(part) => onSearch({ part: part as Part })} />
    </>
  );
};

/** One instruction: a version of it read, tried, changed, and brought to where it holds. */
export const InstructionPage = (): ReactElement => {
  const t = useInstructionText();
  const { instructionId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const instruction = useInstruction(instructionId);
  const wanted = search.version ?? instruction.data?.inForce ?? instruction.data?.versions.at(-1)?.version;
  const version = useVersion(instructionId, wanted);
  const failed = instruction.error ?? version.error;
  const onSearch = (change: InstructionSearch): void => void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <Page
      title={instruction.data?.name ?? t.title}
      actions={instruction.data && version.data && (
        <>
          <Acts instruction={instruction.data} version={version.data} />
          <FileLink icon="print" href={printedVersionOf(instructionId, version.data.version)}>{t.act.print}</FileLink>
        </>
      )}
    >
      {failed && <Failed error={failed} onRetry={() => { void instruction.refetch(); void version.refetch(); }} />}
      {!failed && !version.data && <Skeleton rows={10} />}
      {instruction.data && version.data && (
        <Whole instruction={instruction.data} version={version.data} search={search} onSearch={onSearch} />
      )}
    </Page>
  );
};
