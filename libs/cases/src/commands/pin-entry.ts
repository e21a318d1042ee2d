// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe } from '@fyrvakt/kernel';
import { IsBoolean } from 'class-validator';
import { caseCommand, mustExist } from '../policies.js';
import { IsInnerId } from './bodies.js';

export class PinEntryBody {
  @Describe('Id för raden i händelsens tidslinje', 'Id of the entry in the timeline')
  @IsInnerId()
  entry!: string;

  @Describe('Sant för att fästa, falskt för att lossa', 'True to pin, false to unpin')
  @IsBoolean()
  pinned!: boolean;
}

/** Keeps an entry of the timeline in view for everybody, or lets go of it. */
export const pinEntry = caseCommand({
  body: PinEntryBody,
  permission: 'cases:handle',
  summary: { sv: 'Fäst i tidslinjen', en: 'Pin in the timeline' },
  example: { entry: '018f0000-0000-7000-8000-0000000000dd', pinned: true },
  commutes: true,
  decide(state, { entry, pinned }) {
    return mustExist(state).pinned.includes(entry) === pinned ? [] : [{ type: 'EntryPinned', data: { entry, pinned } }];
  },
});
