// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsInstant } from '@fyrvakt/cases';
import { Describe, toInstant } from '@fyrvakt/kernel';
import { IsOptional } from 'class-validator';
import { instructionCommand, mustBeSubmitted, mustHaveNoErrors } from '../policies.js';
import { refuse } from '../refusals.js';
import { lastTakingEffect } from '../state.js';
import { VersionBody } from './version-body.js';

export class PublishInstructionBody extends VersionBody {
  @Describe('När versionen börjar gälla, aldrig bakåt i tiden; utelämnad gäller den genast',
    'When the version takes effect, never back in time; left out it does so at once')
  @IsOptional() @IsInstant()
  effectiveFrom?: string;
}

/**
 * Puts a version that both parties have approved into force. From then on it never changes, and the one before stops when it starts. What it
 * names may have changed since it was submitted, so it is checked once more.
 */
export const publishInstruction = instructionCommand({
  body: PublishInstructionBody,
  permission: 'instructions:write',
  summary: { sv: 'Publicera', en: 'Publish' },
  example: { effectiveFrom: '2026-12-01T07:00:00.000Z' },
  decide(state, body, at) {
    const { now } = at;
    const { version, content, approvals } = mustBeSubmitted(state, body);
    if (!approvals.municipality || !approvals.sos) refuse('instruction/not-approved');
    const effectiveFrom = body.effectiveFrom === undefined ? now : toInstant(body.effectiveFrom);
    if (effectiveFrom < now) refuse('instruction/effective-in-the-past', '/effectiveFrom');
    if (effectiveFrom <= lastTakingEffect(state)) refuse('instruction/effective-before-previous', '/effectiveFrom');
    mustHaveNoErrors(content, at);
    return [{ type: 'InstructionPublished', data: { version, effectiveFrom } }];
  },
});
