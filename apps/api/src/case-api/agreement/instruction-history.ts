// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { RETURNERS, type InstructionEventName, type InstructionEvents } from '@fyrvakt/action-instructions';
import type { Recorded } from '@fyrvakt/kernel';
import { named } from '../../http/named-schemas.js';
import { choice, instant, integer, string, uuid } from '../answers/parts.js';
import { list, object } from '../base.js';
import type { Names } from './instruction-view.js';

/** What somebody answers for. Work on a draft is left out, and what practice proposed stands in a list of its own. */
export const ACTS = [
  'InstructionDrafted', 'InstructionSubmitted', 'InstructionReturned', 'InstructionApprovedByMunicipality', 'InstructionApprovedBySos',
  'InstructionPublished', 'InstructionPublicationWithdrawn', 'InstructionRetirementRequested', 'InstructionRetirementDropped',
  'InstructionRetired',
] as const satisfies readonly InstructionEventName[];

/** The newest that are told of. */
const MOST = 200;

const ACT = named('InstructionAct', object(
  {
    revision: integer, at: instant, act: choice(ACTS), version: integer, by: uuid, name: string, party: choice(RETURNERS), from: instant, why: string,
  },
  ['version', 'by', 'name', 'party', 'from', 'why'],
));

export const HISTORY = object({ instructionId: uuid, revision: integer, acts: list(ACT) });

const isAct = (event: Recorded<InstructionEvents>): event is Recorded<InstructionEvents, (typeof ACTS)[number]> =>
  ACTS.some((act) => act === event.type);

/** What has been done with an instruction, by whom and why, the newest first. A reason is absent where its key has been destroyed. */
export const actsOf = (events: readonly Recorded<InstructionEvents>[], names: Names) =>
  events.filter(isAct).slice(-MOST).toReversed().map(({ type: act, revision, data, meta: { occurredAt: at, actor } }) => ({
    revision, at, act, ...('version' in data && { version: data.version }),
    ...(actor.kind === 'person' && { by: actor.id }), ...(names.has(actor.id) && { name: names.get(actor.id) }),
    ...('by' in data && { party: data.by }),
    ...('effectiveFrom' in data ? { from: data.effectiveFrom } : 'from' in data && data.from !== undefined && { from: data.from }),
    ...('why' in data && data.why !== undefined && { why: data.why }),
  }));
