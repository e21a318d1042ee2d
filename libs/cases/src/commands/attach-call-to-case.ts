// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsUUID } from 'class-validator';
import { caseCommand, mustBeOpen } from '../policies.js';
import { refuse } from '../refusals.js';

export class AttachCallToCaseBody {
  @Describe('Det tidigare samtalet om samma händelse', 'The earlier call about the same event')
  @IsUUID()
  toCaseId!: string;
}

/** The call is about the same event as an earlier one. It keeps its own follow-up: reports count calls. */
export const attachCallToCase = caseCommand({
  body: AttachCallToCaseBody,
  permission: 'cases:handle',
  summary: { sv: 'Hör till ett tidigare samtal', en: 'Belongs to an earlier call' },
  example: { toCaseId: '018f0000-0000-7000-8000-000000000002' },
  decide(state, body) {
    const open = mustBeOpen(state);
    if (body.toCaseId === open.id) refuse('case/same-case', '/toCaseId');
    return open.attachedTo === body.toCaseId ? [] : [{ type: 'CallAttachedToCase', data: { toCaseId: body.toCaseId } }];
  },
});
