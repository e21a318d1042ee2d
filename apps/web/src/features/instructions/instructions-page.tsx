// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useSession } from '../../session/session.js';
import { Banner, Button, EmptyState, Failed, Page, Section, Skeleton } from '../../ui/index.js';
import { explain } from '../../api/problem.js';
import { useInstructions } from '../../api/instructions.js';
import { useBegin } from './data.js';
import { VersionsTable } from './history-part.js';
import { useInstructionText } from './text.js';

/** What has been agreed, and what is being written. */
export const InstructionsPage = (): ReactElement => {
  const t = useInstructionText();
  const { may } = useSession();
  const { data, error, isPending, refetch } = useInstructions();
  const begin = useBegin();
  return (
    <Page title={t.title} lead={t.lead}>
      {isPending && <Skeleton />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {begin.error && <Banner tone="danger" title={explain(begin.error).title}>{explain(begin.error).detail}</Banner>}
      {data?.instructions.length === 0 && (
        <EmptyState
          kind="first" title={t.empty}
          action={may('instructions:write') && <Button isPending={begin.isPending} onPress={() => begin.mutate(t.beginName)}>{t.begin}</Button>}
        >
          {t.emptyText}
        </EmptyState>
      )}
      {data?.instructions.map((instruction) => (
        <Section
          key={instruction.instructionId}
          title={instruction.name}
          actions={<Link to="/instructions/$instructionId" params={{ instructionId: instruction.instructionId }}>{t.findings.show}</Link>}
        >
          <VersionsTable instruction={instruction} />
        </Section>
      ))}
    </Page>
  );
};
