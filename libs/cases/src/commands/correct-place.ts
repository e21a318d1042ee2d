// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Describe, Nested } from '@fyrvakt/kernel';
import { IsObject, ValidateNested } from 'class-validator';
import { resolvePlace, samePlace } from '../places.js';
import { caseCommand, mustBeOpen } from '../policies.js';
import { PlaceBody } from './call-body.js';

export class CorrectPlaceBody {
  @Describe('Var det var', 'Where it was')
  @IsObject() @ValidateNested() @Nested(() => PlaceBody)
  place!: PlaceBody;
}

/** Says where it was. Stands against what the source says later. */
export const correctPlace = caseCommand({
  body: CorrectPlaceBody,
  permission: 'cases:handle',
  summary: { sv: 'Rätta platsen', en: 'Correct the place' },
  example: { place: { code: 'LYS-NHA' } },
  decide(state, body, at) {
    const open = mustBeOpen(state);
    const { place } = resolvePlace(body.place, at.municipality);
    return samePlace(open.place, place) ? [] : [{ type: 'PlaceCorrected', data: { place } }];
  },
});
