// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Recorded } from '@fyrvakt/kernel';
import type { InstructionEventName, InstructionEvents } from './events.js';

/** What somebody answers for. Work on a draft is left out, and what practice proposed stands in a list of its own. */
export const INSTRUCTION_ACTS = [
  'InstructionDrafted', 'InstructionSubmitted', 'InstructionReturned', 'InstructionApprovedByMunicipality', 'InstructionApprovedBySos',
  'InstructionPublished', 'InstructionPublicationWithdrawn', 'InstructionRetirementRequested', 'InstructionRetirementDropped',
  'InstructionRetired',
] as const satisfies readonly InstructionEventName[];

/** The newest that are told of. */
const MOST = 200;

const isAct = (event: Recorded<InstructionEvents>): event is Recorded<InstructionEvents, (typeof INSTRUCTION_ACTS)[number]> =>
  INSTRUCTION_ACTS.some((act) => act === event.type);

/** What has been done with an instruction, by whom and why, the newest first. A reason is absent where its key has been destroyed. */
export const actsOf = (events: readonly Recorded<InstructionEvents>[], names: ReadonlyMap<string, string>) =>
  events.filter(isAct).slice(-MOST).toReversed().map(({ type: act, revision, data, meta: { occurredAt: at, actor } }) => ({
    revision, at, act, ...('version' in data && { version: data.version }),
    ...(actor.kind === 'person' && { by: actor.id }), ...(names.has(actor.id) && { name: names.get(actor.id) }),
    ...('by' in data && { party: data.by }),
    ...('effectiveFrom' in data ? { from: data.effectiveFrom } : 'from' in data && data.from !== undefined && { from: data.from }),
    ...('why' in data && data.why !== undefined && { why: data.why }),
  }));
