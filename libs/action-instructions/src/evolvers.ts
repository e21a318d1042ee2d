// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Evolvers, Recorded } from '@fyrvakt/kernel';
import type { InstructionEventName, InstructionEvents } from './events.js';
import type { Approval, InstructionState, VersionState, WrittenInstruction } from './state.js';

type Event<N extends InstructionEventName> = Recorded<InstructionEvents, N>;

/** An event of an instruction that has begun; one before its beginning says nothing. */
const change =
  <N extends InstructionEventName>(see: (state: WrittenInstruction, data: InstructionEvents[N], event: Event<N>) => Partial<WrittenInstruction>) =>
  (state: InstructionState, data: InstructionEvents[N], event: Event<N>): InstructionState =>
    state.kind === 'none' ? state : { ...state, ...see(state, data, event), revision: event.revision };

/** An event that changes one version. */
const changeVersion = <N extends InstructionEventName>(
  see: (version: VersionState, data: InstructionEvents[N], event: Event<N>) => Partial<VersionState>,
) =>
  change<N>((state, data, event) => ({
    versions: state.versions.map((known) =>
      known.version === (data as { version?: number }).version ? { ...known, ...see(known, data, event) } : known),
  }));

const approval = ({ meta }: { readonly meta: Event<'InstructionSubmitted'>['meta'] }): Approval => ({
  by: meta.actor.id, role: meta.actor.role, at: meta.occurredAt,
});

/** One evolver per event: what the instruction has become. */
export const instructionEvolvers: Evolvers<InstructionState, InstructionEvents> = {
  InstructionDrafted: (state, { version, name, content, basedOn }, event) => {
    const at = event.meta.occurredAt;
    const draft: VersionState = {
      version, content, status: 'draft', draftedAt: at, changedAt: at, writers: [event.meta.actor.id], approvals: {}, evidence: [],
      ...(basedOn !== undefined && { basedOn }),
    };
    return state.kind === 'none'
      ? { kind: 'written', id: event.stream.slice('instruction-'.length), name, versions: [draft], proposals: [], revision: event.revision }
      : { ...state, name, versions: [...state.versions, draft], revision: event.revision };
  },
  InstructionRevised: changeVersion(({ writers, evidence }, { content }, { meta }) => ({
    content, changedAt: meta.occurredAt, writers: [...new Set([...writers, meta.actor.id])],
    evidence: evidence.map((attached) => ({ ...attached, outdated: true })),
  })),
  EvidenceAttached: changeVersion((version, { evidenceId, evidence, origin }, { meta }) => ({
    evidence: [...version.evidence, { id: evidenceId, at: meta.occurredAt, outdated: false, evidence, ...(origin && { origin }) }],
  })),
  InstructionSubmitted: changeVersion((_version, _data, { meta }) => ({
    status: 'submitted', submittedBy: meta.actor.id, submittedAt: meta.occurredAt,
  })),
  InstructionReturned: changeVersion(() => ({ status: 'draft', approvals: {}, submittedBy: undefined, submittedAt: undefined })),
  InstructionApprovedByMunicipality: changeVersion(({ approvals }, _data, event) => ({ approvals: { ...approvals, municipality: approval(event) } })),
  InstructionApprovedBySos: changeVersion(({ approvals }, _data, event) => ({ approvals: { ...approvals, sos: approval(event) } })),
  InstructionPublished: change((state, { version, effectiveFrom }, { meta }) => ({
    retirement: undefined,
    versions: state.versions.map((known) =>
      known.version === version ? { ...known, status: 'published', effectiveFrom, publishedAt: meta.occurredAt } : known),
    proposals: state.proposals.map((proposal) => {
      const begun = state.versions.find((known) => known.version === version)?.draftedAt ?? '';
      return proposal.answeredBy === undefined && proposal.at <= begun ? { ...proposal, answeredBy: version } : proposal;
    }),
  })),
  InstructionPublicationWithdrawn: change((state, { version }, { meta }) => ({
    versions: state.versions.map((known) =>
      known.version === version ? { ...known, status: 'withdrawn', effectiveFrom: undefined, withdrawnAt: meta.occurredAt } : known),
    proposals: state.proposals.map((proposal) => (proposal.answeredBy === version ? { ...proposal, answeredBy: undefined } : proposal)),
  })),
  InstructionRetirementRequested: change((_state, { from }, { meta }) => ({
    retirement: { by: meta.actor.id, at: meta.occurredAt, ...(from !== undefined && { from }) },
  })),
  InstructionRetirementDropped: change(() => ({ retirement: undefined })),
  InstructionRetired: change((_state, { from }) => ({ retiredFrom: from, retirement: undefined })),
  ChangeProposed: change((state, { proposalId, rule, kind, unit, step, cases }, { meta }) => ({
    proposals: [
      ...state.proposals.filter(({ id }) => id !== proposalId),
      { id: proposalId, rule, kind, cases, at: meta.occurredAt, ...(unit !== undefined && { unit }), ...(step !== undefined && { step }) },
    ],
  })),
};
