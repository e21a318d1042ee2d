// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { approved, instructionCommand } from '../policies.js';
import { VersionBody } from './version-body.js';

export class ApproveForMunicipalityBody extends VersionBody {}

/** The municipality says yes. Someone who has written in the version cannot. */
export const approveForMunicipality = instructionCommand({
  body: ApproveForMunicipalityBody,
  permission: 'instructions:approve',
  summary: { sv: 'Godkänn för kommunen', en: 'Approve for the municipality' },
  example: { version: 2 },
  decide: (state, body, at) => approved(state, 'municipality', body, at),
});
