// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Municipality } from '@fyrvakt/cases';
import { addDays, localDate, localInstant, weekday, type Instant, type LocalDate } from '@fyrvakt/kernel';
import { LEARNING, NOTES, WHY_REOPENED, WHY_REVIEW_RETURNED } from '../texts/staff.js';
import { addSeconds } from './clock-text.js';
import { known } from './handling.js';
import type { Random } from './random.js';
import { inOrder, type Road, type Scene, type StaffStep } from './scene.js';

const OVERDUE = 0.03;
/** Days until the review: from one to six, half within three. */
const DAYS: Readonly<Record<string, number>> = { 1: 18, 2: 24, 3: 24, 4: 16, 5: 10, 6: 8 };

const isWorkday = (municipality: Municipality, day: LocalDate): boolean => municipality.workingDaysAfter(addDays(day, -1), 1) === day;

/** The coordinator's morning: the working day nearest to the one drawn, within six days where there is one. */
const reviewDay = (municipality: Municipality, from: LocalDate, random: Random): LocalDate => {
  const drawn = addDays(from, Number(random.weighted(DAYS)));
  const near = [0, -1, 1, -2, 2, -3, 3, -4, 4, 5].map((step) => addDays(drawn, step));
  return (
    near.find((day) => day > from && day <= addDays(from, 6) && isWorkday(municipality, day)) ?? municipality.workingDaysAfter(from, 1)
  );
};

const overdueDay = (municipality: Municipality, from: LocalDate, random: Random): LocalDate =>
  municipality.workingDaysAfter(from, municipality.followUpWorkingDays + random.integer(1, 4));

const QUALITY: Readonly<Record<Road, Readonly<Record<string, number>>>> = {
  staffed: { good: 70, acceptable: 22, poor: 8 },
  specialHandling: { good: 55, acceptable: 35, poor: 10 },
  deferred: { good: 50, acceptable: 35, poor: 15 },
  emergency: { good: 60, acceptable: 20, notAssessed: 20 },
  wrongLine: { notAssessed: 90, acceptable: 10 },
};

const outcomeOf = (road: Road, random: Random): string =>
  road === 'emergency'
    ? 'emergencyTookOver'
    : road === 'wrongLine'
      ? 'wrongLine'
      : random.pick(['solvedOnSite', 'talkedToPeople', 'calmAtArrival', 'settledByPhone', 'followUpPlanned']);

/**
 * The municipality's review. Reviews are made in batches on working mornings; a few come too late, a few are sent back or
 * opened again. `from` is when the handling ended: nothing is reviewed before that.
 */
export const review = (
  municipality: Municipality, { receivedAt, place, echoOf }: Scene, { road, from }: { readonly road: Road; readonly from: Instant }, random: Random,
): StaffStep[] => {
  const called = localDate(receivedAt);
  const done = localDate(from);
  const overdue = random.chance(OVERDUE);
  let day = overdue ? overdueDay(municipality, done, random) : reviewDay(municipality, called, random);
  if (day <= done) day = municipality.workingDaysAfter(done, 1);
  const at = addSeconds(localInstant(day, '08:20'), random.integer(0, 40) * 60);
  const by = (time: Instant, command: string, body: Record<string, unknown> = {}, lookup?: StaffStep['lookup']): StaffStep => ({
    by: 'coordinator',
    at: time,
    command,
    body,
    ...(lookup ? { lookup } : {}),
  });
  const recorded = (time: Instant): StaffStep =>
    by(time, 'record-follow-up', {
      outcome: known(municipality.outcomes, outcomeOf(road, random)),
      quality: random.weighted(QUALITY[road]),
      ...(random.chance(0.75) ? { learning: random.pick(LEARNING) } : {}),
      actions: random.chance(0.18)
        ? [
            known(
              municipality.measures,
              random.pick(['moreLighting', 'morePresence', 'safetyTeam', 'changeInstruction', 'dialogueWithCompany']),
            ),
          ]
        : [],
    });

  const steps: StaffStep[] = [];
  const morning = addSeconds(localInstant(municipality.workingDaysAfter(called, 1), '08:00'), random.integer(2, 18) * 60);
  if (random.chance(0.3) && morning > receivedAt && morning < at) steps.push(by(morning, 'assign-follow-up', {}, 'self'));
  if (random.chance(0.15)) steps.push(by(addSeconds(at, -240), 'add-note', { text: random.pick(NOTES) }));
  if (!place) {
    const { name: text, code } = municipality.places[0] ?? { name: 'Centrum', code: undefined };
    steps.push(by(addSeconds(at, -180), 'correct-place', { place: { text, ...(code !== undefined && { code }) } }));
  }
  if (echoOf !== undefined) steps.push({ ...by(addSeconds(at, -120), 'link-cases', { kind: 'sameEvent' }, 'otherCase'), other: echoOf });
  steps.push(recorded(at));
  let last = at;
  if (random.chance(0.02)) {
    steps.push(by(addSeconds(at, 1800), 'return-follow-up', { why: random.pick(WHY_REVIEW_RETURNED) }, 'review'));
    steps.push(recorded((last = addSeconds(at, 4200))));
  }
  if (random.chance(0.94)) {
    steps.push(by((last = addSeconds(last, 90)), 'close-case'));
    if (random.chance(0.015) && weekday(day) < 5) {
      steps.push(by(addSeconds(last, 20 * 3600), 'reopen-case', { why: random.pick(WHY_REOPENED) }));
      steps.push(recorded(addSeconds(last, 25 * 3600)), by(addSeconds(last, 26 * 3600), 'close-case'));
    }
  }
  return inOrder(steps);
};
