// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { present } from '../../url/search.js';
import { wall } from '../../time/zone.js';
import { DateTime, Section, Table } from '../../ui/index.js';
import { daysOf, useWhatIfs, type Instruction, type WhatIfHead } from './data.js';
import type { InstructionSearch } from './search.js';
import { useInstructionText } from './text.js';
import { baseThen } from './what-if-base.js';

/** The page as it was when one was asked for. */
const askedFor = (instructionId: string, { whatIfId, tried }: WhatIfHead): InstructionSearch => present({
  version: tried.version, part: 'whatIf', run: whatIfId, base: baseThen(instructionId, tried), from: wall(Date.parse(tried.from)).day,
  to: wall(Date.parse(tried.to) - 1).day,
});

/** What has been tried lately, by anybody. */
export const WhatIfRuns = ({ instruction: { instructionId } }: { readonly instruction: Instruction }): ReactElement | null => {
  const t = useInstructionText();
  const { data } = useWhatIfs(instructionId);
  if (!data || data.whatIfs.length === 0) return null;
  return (
    <Section title={t.whatIf.earlier}>
      <Table<WhatIfHead>
        caption={t.whatIf.earlier} rows={data.whatIfs} keyOf={({ whatIfId }) => whatIfId}
        columns={[
          {
            id: 'asked', title: t.whatIf.askedAt, isHead: true,
            cell: (run) => (
              <Link to="/instructions/$instructionId" params={{ instructionId }} search={askedFor(instructionId, run)}>
                <DateTime at={run.askedAt} show="near" />
              </Link>
            ),
          },
          { id: 'by', title: t.whatIf.askedBy, cell: ({ askedBy }) => askedBy ?? '–' },
          { id: 'version', title: t.versions, cell: ({ tried: { version } }) => (version === undefined ? '–' : t.version(version)) },
          {
            id: 'base', title: t.whatIf.base,
            cell: ({ tried }) => {
              const base = baseThen(instructionId, tried);
              return typeof base === 'number' ? t.version(base) : t.whatIf.bases[base ?? 'other'];
            },
          },
          {
            id: 'period', title: t.whatIf.period,
            cell: ({ tried: { from, to } }) => daysOf(from, to),
          },
          { id: 'state', title: t.status, cell: ({ state }) => t.whatIf.states[state] },
          { id: 'changed', title: t.whatIf.came, cell: ({ summary }) => (summary ? t.whatIf.changed(summary.changed) : '–') },
        ]}
      />
    </Section>
  );
};
