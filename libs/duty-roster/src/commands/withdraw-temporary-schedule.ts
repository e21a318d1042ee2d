// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsInnerId } from '@fyrvakt/cases';
import { Describe } from '@fyrvakt/kernel';
import { keepingDecisions, mustExist, mustKeepWorked, rosterCommand } from '../policies.js';
import { refuse } from '../refusals.js';

export class WithdrawTemporaryScheduleBody {
  @Describe('Det tillfälliga schemats id', 'Id of the temporary schedule')
  @IsInnerId()
  scheduleId!: string;
}

/** The ordinary shifts hold after all. What has been worked of it stays; of one that has begun, the rest is planned otherwise. */
export const withdrawTemporarySchedule = rosterCommand({
  body: WithdrawTemporaryScheduleBody,
  permission: 'roster:write',
  summary: { sv: 'Ta tillbaka tillfälligt schema', en: 'Withdraw a temporary schedule' },
  example: { scheduleId: '0b8f1c1e-6c1b-5a83-9a56-0d3b6f0a7a11' },
  decide(state, { scheduleId }, at) {
    const schedule = mustExist(state).temporaries.find(({ id }) => id === scheduleId) ?? refuse('roster/schedule-unknown', '/scheduleId');
    const withdrawn = { type: 'TemporaryScheduleWithdrawn', data: { scheduleId } } as const;
    mustKeepWorked(state, withdrawn, at, schedule.units, schedule.from, '/scheduleId');
    return keepingDecisions(state, withdrawn, at, schedule.to);
  },
});
