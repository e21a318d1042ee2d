// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe, Nested } from '@fyrvakt/kernel';
import { IsObject, ValidateNested } from 'class-validator';
import { instructionCommand, mustBeWorkedOn } from '../policies.js';
import { sameContent } from '../same-content.js';
import { WhatIfSummaryBody } from './evidence-body.js';

export class AttachEvidenceBody {
  @Describe('Vad versionen hade lett till', 'What the version would have led to')
  @IsObject() @ValidateNested() @Nested(() => WhatIfSummaryBody)
  evidence!: WhatIfSummaryBody;
}

/** Lays the sum of a what-if beside the version, for those who are to approve it. */
export const attachEvidence = instructionCommand({
  body: AttachEvidenceBody,
  permission: 'instructions:write',
  summary: { sv: 'Bifoga underlag', en: 'Attach evidence' },
  example: {
    evidence: {
      from: '2025-12-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z', comparedWith: 'history', calls: 312, changed: 41,
      reachNobody: { before: 78, after: 51 }, decisions: { before: 78, after: 51 }, deferrals: { before: 52, after: 34 },
      minutesToFirstAcknowledgement: { before: 6, after: 5 }, units: [{ unit: 'FT1', before: 88, after: 102 }],
    },
  },
  decide(state, { evidence }, at) {
    const { version, evidence: attached } = mustBeWorkedOn(state);
    if (attached.some((known) => !known.outdated && sameContent(known.evidence, evidence))) return [];
    return [{ type: 'EvidenceAttached', data: { version, evidenceId: at.newId(), evidence } }];
  },
});
