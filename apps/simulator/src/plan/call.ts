// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { KnownPlace, Municipality } from '@fyrvakt/cases';
import { localDate, ZONE, type Instant } from '@fyrvakt/kernel';
import { Temporal } from 'temporal-polyfill';
import { WITH_TEST_NUMBER } from '../texts/staff.js';
import { describe } from '../texts/voice.js';
import { voiceOf } from '../texts/voices.js';
import { withOffset } from './clock-text.js';
import type { Random } from './random.js';

type Weights = Readonly<Record<string, number>>;

const BY_NIGHT: Weights = {
  youthDisturbance: 16,
  recklessDriving: 12,
  noiseMusic: 16,
  vandalism: 8,
  graffiti: 2,
  drugs: 3,
  alcoholPublicPlace: 9,
  intoxicatedPerson: 5,
  littering: 1,
  fireFireworks: 5,
  trespass: 5,
  unsafePlace: 3,
  gathering: 6,
  harbourBath: 6,
  childWorry: 1,
  neighbourHousing: 5,
  fightThreat: 2,
};
const BY_DAY: Weights = {
  youthDisturbance: 8,
  recklessDriving: 10,
  noiseMusic: 5,
  vandalism: 12,
  graffiti: 13,
  drugs: 4,
  alcoholPublicPlace: 6,
  intoxicatedPerson: 5,
  littering: 10,
  fireFireworks: 2,
  trespass: 4,
  unsafePlace: 8,
  gathering: 3,
  harbourBath: 7,
  childWorry: 2,
  neighbourHousing: 2,
};
/** What is sent on to 112 at once. */
const EMERGENCIES: Weights = { fightThreat: 6, fireFireworks: 3, intoxicatedPerson: 2, recklessDriving: 1, drugs: 1, trespass: 1 };

const QUIET_PLACE = 1;
const PLACE_WEIGHTS: Weights = {
  'LYS-CEN': 9,
  'LYS-KUN': 7,
  'LYS-ROS': 6,
  'LYS-SHA': 10,
  'LYS-NHA': 9,
  'LYS-PAR': 7,
  'LYS-HAV': 6,
  'LYS-GAM': 3,
  'BRA-CEN': 6,
  'LYS-EKG': 4,
  GRU: 4,
  FIS: 3,
};

const wallHour = (at: Instant): number => Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).hour;

/** Categories by the hour; bathing and harbour life belong to summer. */
export const pickCategory = (at: Instant, random: Random): string => {
  const hour = wallHour(at);
  const weights = hour >= 6 && hour < 16 ? BY_DAY : BY_NIGHT;
  const summer = ['06', '07', '08'].includes(localDate(at).slice(5, 7));
  return random.weighted({ ...weights, harbourBath: (weights['harbourBath'] ?? 0) * (summer ? 2 : 0.2) });
};

export const pickEmergency = (random: Random): string => random.weighted(EMERGENCIES);

export const pickPlace = (municipality: Municipality, random: Random): KnownPlace => {
  const code = random.weighted(
    Object.fromEntries(municipality.places.map((place) => [place.code, PLACE_WEIGHTS[place.code] ?? QUIET_PLACE])),
  );
  return municipality.places.find((place) => place.code === code) ?? random.pick(municipality.places);
};

const placeAsTold = (place: KnownPlace, random: Random): Record<string, unknown> => {
  const text = random.chance(0.35)
    ? `${place.name}, ${random.pick(['nära vattnet', 'vid ingången', 'bortre delen', 'mot vägen', 'vid parkeringen'])}`
    : place.name;
  if (random.chance(0.25)) return { text };
  const spread = (): number => Math.round(random.between(-9, 9)) / 10_000;
  return {
    text,
    ...(random.chance(0.8) ? { code: place.code } : {}),
    latitude: Math.round((place.latitude + spread()) * 10_000) / 10_000,
    longitude: Math.round((place.longitude + spread()) * 10_000) / 10_000,
    accuracyMetres: random.pick([25, 50, 100, 250]),
  };
};

const peopleAt = (category: string, random: Random): string => {
  if (['graffiti', 'littering', 'unsafePlace', 'otherWrongNumber'].includes(category)) return random.pick(['none', 'none', 'unknown']);
  if (['youthDisturbance', 'gathering', 'alcoholPublicPlace', 'noiseMusic'].includes(category))
    return random.pick(['5-10', '5-10', 'over10', '1-4', 'unknown']);
  return random.pick(['1-4', '1-4', '5-10', 'unknown']);
};

const YES_NO = { yes: 6, no: 3, unknown: 1 };

export interface ToldCall {
  readonly receivedAt: Instant;
  readonly answeredAt: Instant;
  readonly category: string;
  readonly place?: KnownPlace;
  readonly emergency: boolean;
  readonly testNumber: boolean;
}

/** What the report of a call says when the phone has been answered. Times as SOS Alarm writes them, with their offset. */
export const reportOf = (call: ToldCall, random: Random): Record<string, unknown> => {
  const description = describe(voiceOf(call.category), call.place?.code, random);
  const wrongLine = call.category === 'otherWrongNumber';
  return {
    receivedAt: withOffset(call.receivedAt),
    answeredAt: withOffset(call.answeredAt),
    operator: `op-${random.integer(11, 38)}`,
    category: call.category,
    ongoing: wrongLine ? 'no' : random.weighted(YES_NO),
    danger: call.emergency ? 'yes' : random.chance(0.08) ? 'unknown' : 'no',
    people: peopleAt(call.category, random),
    ...(call.place ? { place: placeAsTold(call.place, random) } : {}),
    description: call.testNumber ? `${description} ${WITH_TEST_NUMBER}` : description,
    ...(random.chance(0.18)
      ? { callback: { phone: `031-390 06 ${String(random.integer(0, 99)).padStart(2, '0')}`, allowed: true } }
      : {}),
  };
};

/** The operator's questions while the caller is on the line, with what is answered. */
export const questionsOf = (
  category: string, count: number, random: Random,
): { readonly reference: string; readonly question: string; readonly answer: string }[] => {
  const known = [...voiceOf(category).questions];
  return Array.from({ length: Math.min(count, known.length) }, (_, index) => {
    const [question, answers] = known.splice(random.integer(0, known.length - 1), 1)[0]!;
    return { reference: `q${index + 1}`, question, answer: random.pick(answers) };
  });
};
