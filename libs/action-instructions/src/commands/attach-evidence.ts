// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsUUID } from 'class-validator';
import { instructionCommand, mustBeWorkedOn } from '../policies.js';
import { refuse } from '../refusals.js';

export class AttachEvidenceBody {
  @Describe('Provet vars resultat ska bifogas', 'The what-if whose outcome is to be attached')
  @IsUUID()
  whatIfId!: string;
}

/**
 * Lays what a what-if came to beside the version, for those who are to approve it. Whoever attaches it names the run alone; the figures are
 * the run's own, and it must have tried the contents as they stand.
 */
export const attachEvidence = instructionCommand({
  body: AttachEvidenceBody,
  permission: 'instructions:write',
  summary: { sv: 'Bifoga underlag', en: 'Attach evidence' },
  example: { whatIfId: '0192f6a4-7c1e-4a55-9d0b-2f4f7f1f3c10' },
  decide(state, _body, { whatIf, digestOf, newId }) {
    const { version, content, evidence: attached } = mustBeWorkedOn(state);
    if (!whatIf) return refuse('instruction/what-if-not-found', '/whatIfId');
    const { origin, summary } = whatIf;
    if (origin.digest !== digestOf(content)) refuse('instruction/what-if-of-other-contents', '/whatIfId');
    if (attached.some((known) => !known.outdated && known.origin?.whatIfId === origin.whatIfId)) return [];
    return [{ type: 'EvidenceAttached', data: { version, evidenceId: newId(), evidence: summary, origin } }];
  },
});
