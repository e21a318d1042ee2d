// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** What every step towards agreement can say. */
export class VersionBody {
  @Describe('Versionen som avses; är det en annan nu så händer inget', 'The version that is meant; if it is another by now nothing is done')
  @IsOptional() @IsInt() @Min(1) @Max(10_000)
  version?: number;
}
