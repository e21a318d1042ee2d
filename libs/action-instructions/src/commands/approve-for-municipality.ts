// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { approved, instructionCommand } from '../policies.js';

export class ApproveForMunicipalityBody {}

/** The municipality says yes. Someone who has written in the version can not. */
export const approveForMunicipality = instructionCommand({
  body: ApproveForMunicipalityBody,
  permission: 'instructions:approve',
  summary: { sv: 'Godkänn för kommunen', en: 'Approve for the municipality' },
  example: {},
  decide: (state, _body, at) => approved(state, 'municipality', at),
});
