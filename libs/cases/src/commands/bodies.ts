// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsISO8601, IsString, MaxLength, MinLength } from 'class-validator';

/** One unit's shift, as the plan has it. */
export class ShiftBody {
  @Describe('Enhetens kod', 'Code of the unit')
  @IsString() @MinLength(1) @MaxLength(40)
  unit!: string;

  @Describe('När passet börjar', 'When the shift starts')
  @IsISO8601({ strict: true, strictSeparator: true })
  start!: string;

  @Describe('När passet slutar', 'When the shift ends')
  @IsISO8601({ strict: true, strictSeparator: true })
  end!: string;
}
