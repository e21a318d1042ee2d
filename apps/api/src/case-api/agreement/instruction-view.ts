// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { holdingAt, versionOf, type NamedApproval, type VersionState, type WrittenInstruction } from '@fyrvakt/action-instructions';
import type { Instant } from '@fyrvakt/kernel';
import type { Runtime } from '@fyrvakt/runtime';
import { Problem } from '../../http/problem.js';

/** Of people, by their ids. */
export type Names = ReadonlyMap<string, string>;

/** What people are called: the log knows them by id alone. */
export const namesOf = async ({ identity }: Runtime): Promise<Names> =>
  new Map((await identity.listUsers()).map(({ id, name }) => [id, name]));

/** An instruction by its id. Throws `instruction/not-found`. */
export const instructionOf = ({ agreement }: Pick<Runtime, 'agreement'>, id: string): WrittenInstruction => {
  const state = agreement.instruction(id.toLowerCase());
  if (state?.kind !== 'written') throw new Problem('instruction/not-found');
  return state;
};

/** A version by its number. Throws `instruction/not-found`. */
export const versionIn = (state: WrittenInstruction, version: number): VersionState => {
  const found = versionOf(state, version);
  if (!found) throw new Problem('instruction/not-found');
  return found;
};

/** Who has said yes, as they are written on paper. */
export const approvalsOf = ({ approvals }: VersionState, names: Names): readonly NamedApproval[] =>
  (['municipality', 'sos'] as const).flatMap((party) => {
    const yes = approvals[party];
    return yes ? [{ party, by: names.get(yes.by) ?? yes.role, at: yes.at }] : [];
  });

/** A version without its contents, with what people are called. */
export const headOf = ({ content: _content, writers, approvals, submittedBy: _by, evidence, ...head }: VersionState, names: Names) => {
  const { municipality, sos } = approvals;
  const yes = ({ by, at }: { readonly by: string; readonly at: Instant }) => ({ by, at, ...(names.has(by) && { name: names.get(by) }) });
  return {
    ...head, writers: writers.map((id) => names.get(id) ?? id), evidence: evidence.length,
    approvals: { ...(municipality && { municipality: yes(municipality) }), ...(sos && { sos: yes(sos) }) },
  };
};

/** An instruction as a whole: its versions without their contents. */
export const summaryOf = (state: WrittenInstruction, names: Names, now: Instant) => {
  const { id: instructionId, revision, name, retiredFrom, retirement, proposals, versions } = state;
  const holding = holdingAt(state, now);
  return {
    instructionId, revision, name, ...(holding && { inForce: holding.version }), ...(retiredFrom !== undefined && { retiredFrom }),
    versions: versions.map((version) => headOf(version, names)), proposals,
    ...(retirement && { retirement: { ...retirement, ...(names.has(retirement.by) && { name: names.get(retirement.by) }) } }),
  };
};
