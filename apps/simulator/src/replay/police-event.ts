// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant, type Instant } from '@fyrvakt/kernel';

/** An event as the police's open events API (polisen.se/api/events) gives it. */
export interface PoliceEvent {
  readonly id: number;
  /** `2024-01-01 0:40:16 +01:00`. */
  readonly datetime: string;
  readonly name: string;
  readonly summary: string;
  readonly type: string;
  readonly location: { readonly name: string; /** `59.307903,18.156042`. */ readonly gps: string };
}

/** What the police call it → the category that it would have on a safety line. Everything else is stored as unknown, with their word kept. */
const CATEGORY: Readonly<Record<string, string>> = {
  Skadegörelse: 'vandalism',
  Narkotikabrott: 'drugs',
  Bråk: 'fightThreat',
  'Olaga hot': 'fightThreat',
  Misshandel: 'fightThreat',
  'Misshandel, grov': 'fightThreat',
  'Våld/hot mot tjänsteman': 'fightThreat',
  Brand: 'fireFireworks',
  'Brand automatlarm': 'fireFireworks',
  'Fylleri/LOB': 'intoxicatedPerson',
  Alkohollagen: 'alcoholPublicPlace',
  'Olaga intrång': 'trespass',
  Hemfridsbrott: 'trespass',
  Trafikbrott: 'recklessDriving',
  'Olovlig körning': 'recklessDriving',
  Rattfylleri: 'recklessDriving',
  Ordningslagen: 'gathering',
};

/** `2024-01-01 0:40:16 +01:00` as an instant. Throws RangeError when it is not a time. */
export const instantOf = (datetime: string): Instant => {
  const found = /^(\d{4}-\d{2}-\d{2}) (\d{1,2}):(\d{2}:\d{2}) ([+-]\d{2}:\d{2})$/.exec(datetime);
  if (!found) throw new RangeError(`not a time: ${datetime}`);
  return toInstant(`${found[1]}T${found[2]!.padStart(2, '0')}:${found[3]}${found[4]}`);
};

const coordinates = (gps: string): { latitude?: number; longitude?: number } => {
  const [latitude, longitude] = gps.split(',').map(Number);
  return Number.isFinite(latitude) && Number.isFinite(longitude) ? { latitude, longitude } : {};
};

/** The report of a call that tells the same: exercise, so that it reaches nobody and enters no statistics. */
export const reportOf = (event: PoliceEvent) => ({
  sourceReference: `polisen-${event.id}`,
  mode: 'exercise' as const,
  receivedAt: instantOf(event.datetime),
  category: CATEGORY[event.type] ?? event.type,
  place: { text: event.location.name, ...coordinates(event.location.gps) },
  description: event.summary,
});
