// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Municipality } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';
import { voiceOf } from '../texts/voices.js';
import { addSeconds } from './clock-text.js';
import type { Random } from './random.js';
import type { StaffStep } from './scene.js';

const ACTION_OF: Readonly<Record<string, readonly string[]>> = {
  graffiti: ['cleanedUp', 'documentedDamage'],
  littering: ['cleanedUp'],
  unsafePlace: ['repaired'],
  vandalism: ['documentedDamage', 'securedPlace'],
  trespass: ['securedPlace', 'escortedOut'],
  fireFireworks: ['securedPlace'],
  drugs: ['presence', 'reportedToPolice'],
};
const OUTCOMES = {
  solvedOnSite: 30,
  talkedToPeople: 30,
  calmAtArrival: 22,
  nothingFound: 8,
  falseAlarm: 2,
  handedToPartner: 4,
  followUpPlanned: 4,
};
const WORKED = { solvedOnSite: 80, followUpPlanned: 15, nothingFound: 5 };

/** What has a code in the municipality's list; a list that lacks it gives its own first. */
export const known = (codes: readonly { readonly code: string }[], wanted: string): string =>
  codes.find(({ code }) => code === wanted)?.code ?? codes[0]?.code ?? wanted;

/** A unit goes there, does something, leaves and says how it ended. Returns its commands and when it was done. */
export const handle = (
  municipality: Municipality,
  category: string,
  unit: string,
  from: Instant,
  random: Random,
): { steps: StaffStep[]; at: Instant } => {
  const steps: StaffStep[] = [];
  const act = (at: Instant, command: string, body: Record<string, unknown>): void =>
    void steps.push({ by: 'unit', unit, at, command, body });
  const work = ACTION_OF[category];
  const arrived = addSeconds(from, random.lognormal(11, 28) * 60);
  act(arrived, 'record-arrival', { unit });
  let now = arrived;
  for (let count = random.chance(0.25) ? 2 : 1; count > 0; count--) {
    now = addSeconds(now, random.integer(4, 25) * 60);
    const note = random.pick(voiceOf(category).actions);
    act(now, 'record-action', {
      unit,
      code: known(municipality.actions, random.pick(work ?? ['talkedToPeople', 'talkedToPeople', 'presence', 'calmedSituation'])),
      ...(note ? { note } : {}),
    });
  }
  if (random.chance(0.6)) act((now = addSeconds(now, random.integer(2, 12) * 60)), 'release-resource', { unit });
  now = addSeconds(now, random.integer(1, 6) * 60);
  act(now, 'complete-handling', { outcome: known(municipality.outcomes, random.weighted<string>(work ? WORKED : OUTCOMES)) });
  return { steps, at: now };
};
