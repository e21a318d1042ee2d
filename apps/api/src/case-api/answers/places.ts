// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { named } from '../../http/named-schemas.js';
import { list, object } from '../base.js';
import { choice, instant, integer, orNull, string, uuid } from './parts.js';

/** A place with several calls in a short time. */
export const REPEAT_PLACE = named(
  'RepeatPlace',
  object({
    placeCode: orNull(string), place: string, area: orNull(string), calls: integer, latestAt: instant,
    newest: list(object({ caseId: uuid, receivedAt: instant, category: string })),
  }),
);

/** Where the cases are, where calls come again, and what the map is drawn on where the municipality has chosen something. */
export const PLACES_ANSWER = named(
  'CasePlaces',
  object(
    {
      now: instant, repeatedFrom: instant, repeated: list(REPEAT_PLACE),
      places: list(named('PlaceCount', object({ placeCode: orNull(string), area: orNull(string), n: integer, latestAt: instant }))),
      background: object({ kind: choice(['tiles', 'style']), url: string, credit: string }, ['credit']),
    },
    ['background'],
  ),
);
