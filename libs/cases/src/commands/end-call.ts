// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { caseCommand, happened, mustExist } from '../policies.js';
import { callEnded } from '../report.js';
import { IsInstant } from './bodies.js';

export class EndCallBody {
  @Describe('När samtalet avslutades', 'When the call ended')
  @IsInstant()
  endedAt!: string;
}

/** The call ended; the case goes on. Another time for the same thing corrects it. */
export const endCall = caseCommand({
  body: EndCallBody,
  permission: 'cases:register',
  summary: { sv: 'Avsluta samtalet', en: 'End the call' },
  example: { endedAt: '2026-11-22T01:16:40.000Z' },
  decide(state, body, at) {
    return mustExist(state).endedAt === happened(at, body.endedAt) ? [] : [callEnded(body.endedAt, at)];
  },
});
