// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe, localDate } from '@fyrvakt/kernel';
import { caseCommand, mustExist } from '../policies.js';
import { outstanding } from '../state.js';
import { IsDay } from './bodies.js';

export class MarkFollowUpOverdueBody {
  @Describe('Dagen som har passerat', 'The day that has passed')
  @IsDay()
  due!: string;
}

/** A due day has ended. Names what is still owed from it or from before, each thing once; nothing when all of it is done or moved. */
export const markFollowUpOverdue = caseCommand({
  body: MarkFollowUpOverdueBody,
  permission: 'cases:process',
  summary: { sv: 'Uppföljningen är försenad', en: 'The follow-up is overdue' },
  example: { due: '2026-11-27' },
  decide(state, body, at) {
    const today = localDate(at.now, at.municipality.zone);
    const late = outstanding(mustExist(state)).filter(({ due, overdue }) => due <= body.due && due < today && !overdue);
    return late.length === 0 ? [] : [{ type: 'FollowUpOverdue', data: { due: body.due, obligations: late.map(({ id }) => id) } }];
  },
});
