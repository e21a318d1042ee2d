// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { approved, instructionCommand } from '../policies.js';
import { VersionBody } from './version-body.js';

export class ApproveForSosBody extends VersionBody {}

/** SOS Alarm says yes. It takes another person than the one who approves for the municipality. */
export const approveForSos = instructionCommand({
  body: ApproveForSosBody,
  permission: 'instructions:approve-sos',
  summary: { sv: 'Godkänn för SOS Alarm', en: 'Approve for SOS Alarm' },
  example: { version: 2 },
  decide: (state, body, at) => approved(state, 'sos', body, at),
});
