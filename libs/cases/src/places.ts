// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { KnownPlace, Municipality } from './municipality.js';
import { withoutPersonalNumbers } from './personal-numbers.js';
import type { Doubt, Place } from './vocabulary.js';

/** A place as somebody told it; any part may be missing. */
export interface ToldPlace {
  readonly text?: string;
  readonly code?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly accuracyMetres?: number;
}

/** A point this near a known place counts to its area. */
const SAME_AREA_METRES = 3_000;
/** A point farther than this from every known place lies outside the municipality. */
const OUTSIDE_METRES = 25_000;
const METRES_PER_DEGREE = 111_320;

const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');

const byName = ({ places }: Municipality, text: string): KnownPlace | undefined => {
  // "Södra hamnen, vid kajen" is told of Södra hamnen.
  const told = [plain(text), plain(text.split(',')[0] ?? '')];
  return places.find(({ name, aliases = [] }) => [name, ...aliases].some((known) => told.includes(plain(known))));
};

const metresBetween = (place: KnownPlace, latitude: number, longitude: number): number =>
  Math.hypot(place.latitude - latitude, (place.longitude - longitude) * Math.cos((latitude * Math.PI) / 180)) * METRES_PER_DEGREE;

const nearest = ({ places }: Municipality, latitude: number, longitude: number): { place?: KnownPlace; metres: number } => {
  let found: { place?: KnownPlace; metres: number } = { metres: Infinity };
  for (const place of places) {
    const metres = metresBetween(place, latitude, longitude);
    if (metres < found.metres) found = { place, metres };
  }
  return found;
};

/** Looks a told place up in the municipality's register, by code or by name; what is not found there is kept and doubted. */
export const resolvePlace = (told: ToldPlace | undefined, municipality: Municipality): { place: Place; doubts: readonly Doubt[] } => {
  const { code, latitude, longitude, accuracyMetres } = told ?? {};
  const text = withoutPersonalNumbers((told?.text ?? '').trim());
  const known = municipality.places.find((place) => code !== undefined && plain(place.code) === plain(code)) ?? byName(municipality, text);
  const point = latitude === undefined || longitude === undefined ? undefined : nearest(municipality, latitude, longitude);
  const area = known?.area ?? (point && point.metres <= SAME_AREA_METRES ? point.place?.area : undefined);
  const doubts: Doubt[] = [];
  if (!known && !point) doubts.push(text === '' ? 'placeMissing' : 'placeUnknown');
  if (point && point.metres > OUTSIDE_METRES) doubts.push('outsideMunicipality');
  return {
    place: {
      text: text || known?.name || '',
      ...(known && { code: known.code }),
      ...(area !== undefined && { area }),
      ...(point && { latitude, longitude }),
      ...(point && accuracyMetres !== undefined && { accuracyMetres }),
    },
    doubts,
  };
};

/** True when two places say the same in every part. */
export const samePlace = (one: Place, other: Place): boolean =>
  (['text', 'code', 'area', 'latitude', 'longitude', 'accuracyMetres'] as const).every((part) => one[part] === other[part]);
