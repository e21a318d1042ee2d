// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { rosterCommand } from '../policies.js';

/** There is nothing to say: it begins as what the municipality's file says. */
export class EstablishRosterBody {}

/** The plan is taken over from the municipality's file; from then on it is changed here, and what the file says of shifts is history. */
export const establishRoster = rosterCommand({
  body: EstablishRosterBody,
  permission: 'roster:write',
  summary: { sv: 'Ta över bemanningen från kommunens fil', en: 'Take over the roster from the municipality’s file' },
  example: {},
  creates: true,
  decide: (state, _body, { seed }) => (state.revision >= 0 ? [] : [{ type: 'RosterEstablished', data: seed }]),
});
