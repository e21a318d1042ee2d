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

/** The register by every code and every name, each with the first place that has it. */
interface Register { readonly byCode: ReadonlyMap<string, KnownPlace>; readonly byName: ReadonlyMap<string, number> }

const registers = new WeakMap<readonly KnownPlace[], Register>();

const firsts = <V>(entries: readonly (readonly [string, V])[]): Map<string, V> => new Map(entries.toReversed());

const registerOf = ({ places }: Municipality): Register => {
  const known = registers.get(places);
  if (known) return known;
  const names = places.flatMap(({ name, aliases = [] }, index) => [name, ...aliases].map((each) => [plain(each), index] as const));
  const register = { byCode: firsts(places.map((place) => [plain(place.code), place] as const)), byName: firsts(names) };
  registers.set(places, register);
  return register;
};

const byName = (municipality: Municipality, text: string): KnownPlace | undefined => {
  const { byName: names } = registerOf(municipality);
  // "Södra hamnen, vid kajen" is told of Södra hamnen.
  const [whole, part] = [names.get(plain(text)), names.get(plain(text.split(',')[0] ?? ''))];
  return municipality.places[Math.min(whole ?? Infinity, part ?? Infinity)];
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

/** What was told of a place that is not in the register, its sender's own code for it with the rest. */
const inWords = (text: string, code: string | undefined): string => {
  const told = withoutPersonalNumbers((code ?? '').trim());
  return text !== '' && told !== '' ? `${text} (${told})` : text || told;
};

/** Looks a told place up in the municipality's register, by code or by name; what is not found there is kept and doubted. */
export const resolvePlace = (told: ToldPlace | undefined, municipality: Municipality): { place: Place; doubts: readonly Doubt[] } => {
  const { code, latitude, longitude, accuracyMetres } = told ?? {};
  const text = withoutPersonalNumbers((told?.text ?? '').trim());
  const known = (code === undefined ? undefined : registerOf(municipality).byCode.get(plain(code))) ?? byName(municipality, text);
  const point = latitude === undefined || longitude === undefined ? undefined : nearest(municipality, latitude, longitude);
  const area = known?.area ?? (point && point.metres <= SAME_AREA_METRES ? point.place?.area : undefined);
  const unknown = known ? undefined : inWords(text, code);
  const doubts: Doubt[] = [];
  if (!known && !point) doubts.push(unknown === '' ? 'placeMissing' : 'placeUnknown');
  if (point && point.metres > OUTSIDE_METRES) doubts.push('outsideMunicipality');
  return {
    place: {
      text: unknown ?? (text || known?.name || ''),
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
