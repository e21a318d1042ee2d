// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { actsOf } from '@fyrvakt/action-instructions';
import { withRuntime } from '../context.js';
import { result, table } from '../output.js';
import { chosen, type Flags } from './instruction-choice.js';

/** What has been done with an instruction, by whom and why, the newest first. */
export const history = (flags: Flags): Promise<void> =>
  withRuntime(flags, async (runtime) => {
    const { id: instructionId } = chosen(runtime, flags);
    const [{ events }, users] = await Promise.all([runtime.instructions.load(`instruction-${instructionId}`), runtime.identity.listUsers()]);
    const acts = actsOf(events, new Map(users.map(({ id, name }) => [id, name])));
    const revision = events.at(-1)?.revision ?? 0;
    result(flags, { instructionId, revision, acts }, table([
      ['REVISION', 'WHEN', 'WHAT', 'VERSION', 'BY', 'FROM', 'WHY'],
      ...acts.map((act) => [
        String(act.revision), act.at, act.act.replace(/^Instruction/, ''), String(act.version ?? ''), act.name ?? act.by ?? '–', act.from ?? '',
        act.why?.replaceAll(/\s+/g, ' ') ?? '',
      ]),
    ]));
  });
