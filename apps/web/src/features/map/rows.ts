// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Municipality } from '../../api/municipality.js';
import type { components } from '../../api/schema.js';

type Answer = components['schemas']['CasePlaces'];
type Repeated = components['schemas']['RepeatPlace'];

/** For cases at none of the municipality's places: the code that the list knows them by. */
export const NOWHERE = '-';

/** One line of the list; a mark on the map where it is known where it lies. */
export interface PlaceRow {
  /** The place's code, or NOWHERE. */
  readonly key: string;
  readonly name: string;
  readonly area: string;
  readonly n: number;
  readonly latestAt: string;
  /** Longitude and latitude. */
  readonly at?: readonly [number, number];
  /** Calls in the last days, where there are several. */
  readonly repeated?: number;
}

interface Words { readonly nowhere: string; nameOf(kind: 'areas' | 'places', code: string | null | undefined): string }

/** Places with cases, the most called about first. What is at no known place is one row, last. */
export const placeRows = (
  { places, repeated }: Answer, lists: Pick<Municipality, 'places'> | undefined, { nowhere, nameOf }: Words,
): readonly PlaceRow[] => {
  const known = new Map(lists?.places.map((place) => [place.code, place]));
  const again = new Map(repeated.map(({ placeCode, calls }) => [placeCode, calls]));
  const rows = new Map<string, PlaceRow>();
  for (const { placeCode, area, n, latestAt } of places) {
    const place = placeCode === null ? undefined : known.get(placeCode);
    const key = placeCode ?? NOWHERE;
    const before = rows.get(key);
    const calls = placeCode === null ? undefined : again.get(placeCode);
    rows.set(key, {
      key, name: placeCode === null ? nowhere : nameOf('places', placeCode), area: placeCode === null ? '' : nameOf('areas', place?.area ?? area),
      n: n + (before?.n ?? 0), latestAt: before && before.latestAt > latestAt ? before.latestAt : latestAt,
      ...(place ? { at: [place.longitude, place.latitude] as const } : {}), ...(calls ? { repeated: calls } : {}),
    });
  }
  const rank = ({ key, n }: PlaceRow): number => (key === NOWHERE ? -1 : n);
  return [...rows.values()].sort((one, other) => rank(other) - rank(one) || one.name.localeCompare(other.name, 'sv'));
};

export type { Repeated };
