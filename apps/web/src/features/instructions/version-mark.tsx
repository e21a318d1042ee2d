// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useNow } from '../../time/now.js';
import { Mark } from '../../ui/index.js';
import type { Instruction, VersionHead } from './data.js';
import { useInstructionText } from './text.js';

/** How far a version has come, and whether it holds. */
export const VersionMark = ({ instruction, version }: {
  readonly instruction: Instruction; readonly version: Pick<VersionHead, 'version' | 'status' | 'effectiveFrom'>;
}): ReactElement => {
  const t = useInstructionText();
  const now = useNow();
  const { status } = version;
  if (status === 'draft') return <Mark tone="neutral" icon="edit">{t.statuses.draft}</Mark>;
  if (status === 'submitted') return <Mark tone="warn" icon="clock">{t.statuses.submitted}</Mark>;
  if (status === 'withdrawn') return <Mark tone="neutral" icon="undo">{t.statuses.withdrawn}</Mark>;
  if (instruction.inForce === version.version) return <Mark tone="ok" icon="check">{t.inForce}</Mark>;
  const { retiredFrom } = instruction;
  if (retiredFrom !== undefined && Date.parse(retiredFrom) <= now) return <Mark tone="neutral" icon="close">{t.retired}</Mark>;
  const isLater = version.version > (instruction.inForce ?? 0);
  return isLater ? <Mark tone="info" icon="calendar">{t.later}</Mark> : <Mark tone="neutral" icon="circle">{t.former}</Mark>;
};
