// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instruction } from '../../api/instructions.js';

/** A version to approve, or, without one, an instruction that the municipality wants to end. */
export interface Approval {
  readonly instructionId: string;
  readonly name: string;
  readonly version?: number;
  /** Since when it waits. */
  readonly at: string;
}

/** For which of the two parties somebody may speak. */
interface Sides { readonly municipality: boolean; readonly sos: boolean }

interface Me { readonly id: string; readonly name: string }

/** What waits for somebody to say yes or no, longest first. Nobody approves what they have written or asked for themselves. */
export const approvalsFor = (instructions: readonly Instruction[], me: Me, sides: Sides): Approval[] =>
  instructions.flatMap(({ instructionId, name, versions, retirement }) => [
    ...versions.flatMap(({ version, status, approvals, writers, submittedAt }) => {
      const isOpen = (sides.municipality && !approvals.municipality) || (sides.sos && !approvals.sos);
      return status === 'submitted' && submittedAt && isOpen && !writers.includes(me.name) ? [{ instructionId, name, version, at: submittedAt }] : [];
    }),
    ...(retirement && sides.sos && retirement.by !== me.id ? [{ instructionId, name, at: retirement.at }] : []),
  ]).toSorted((one, other) => one.at.localeCompare(other.at));
