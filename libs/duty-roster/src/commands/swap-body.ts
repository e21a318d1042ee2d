// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { IsInnerId } from '@fyrvakt/cases';
import { Describe } from '@fyrvakt/kernel';

/** Names a proposal to swap. */
export class SwapBody {
  @Describe('Förslagets id', 'Id of the proposal')
  @IsInnerId()
  swapId!: string;
}
