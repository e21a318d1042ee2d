// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsProse } from '@fyrvakt/cases';
import { Describe } from '@fyrvakt/kernel';
import { IsOptional } from 'class-validator';
import { instructionCommand, returned } from '../policies.js';
import { VersionBody } from './version-body.js';

export class ReturnForMunicipalityBody extends VersionBody {
  @Describe('Varför', 'Why')
  @IsOptional() @IsProse(2000)
  why?: string;
}

/** The municipality does not agree, and says why. The version is a draft again, and approvals that it has are void. */
export const returnForMunicipality = instructionCommand({
  body: ReturnForMunicipalityBody,
  permission: 'instructions:approve',
  summary: { sv: 'Skicka tillbaka för kommunen', en: 'Send back for the municipality' },
  example: { why: 'Ringordningen på natten behöver ändras.' },
  decide: (state, body) => returned(state, 'municipality', body),
});
