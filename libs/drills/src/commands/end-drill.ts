// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { drillCommand, mustExist } from '../policies.js';

export class EndDrillBody {}

/** The drill is over; what was learned can still be written. Ended again it adds nothing. */
export const endDrill = drillCommand({
  body: EndDrillBody,
  permission: 'drills:run',
  summary: { sv: 'Avsluta övningen', en: 'End the drill' },
  example: {},
  decide: (state) => (mustExist(state).endedAt === undefined ? [{ type: 'DrillEnded', data: {} }] : []),
});
