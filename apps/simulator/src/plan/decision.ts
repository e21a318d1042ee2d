// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Municipality, ShiftRef } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';
import { INFORMATION, WHY_DEFERRED, WHY_RETURNED, WHY_SPECIAL } from '../texts/staff.js';
import { addSeconds, withOffset } from './clock-text.js';
import { contact, type Told } from './contact.js';
import { calledOut, waitsFor } from './duty.js';
import { handle, known } from './handling.js';
import type { Random } from './random.js';
import type { Road, StaffStep } from './scene.js';

/** What came of asking the decision function. */
export interface Decided {
  readonly road: Road;
  readonly told: readonly Told[];
  readonly steps: readonly StaffStep[];
  readonly at: Instant;
}

const SPECIAL = 1 / 3;
/** How the shift takes over: in time, late (a broken promise that is kept at last), or not at all. */
const TAKEOVER = { inTime: 88, late: 8, returned: 3, never: 1 };

const takeOver = (municipality: Municipality, category: string, shift: ShiftRef, random: Random): { steps: StaffStep[]; at: Instant } => {
  const how = random.weighted(TAKEOVER);
  // Well before the shift: it is written down some minutes after it is said.
  const early = addSeconds(shift.start, -random.integer(12, 45) * 60);
  const late = addSeconds(shift.start, random.integer(10, 90) * 60);
  const step = (at: Instant, command: string, body: Record<string, unknown>): StaffStep => ({
    by: 'unit',
    unit: shift.unit,
    at,
    command,
    body: { unit: shift.unit, ...body },
    lookup: 'deferral',
  });
  if (how === 'never') return { steps: [], at: addSeconds(shift.start, 3600) };
  if (how === 'returned') {
    // Handed back, so the decision function has to decide anew, and somebody else takes it on.
    const again = addSeconds(early, random.integer(15, 70) * 60);
    const referred: StaffStep = {
      by: 'coordinator',
      at: addSeconds(again, 600),
      command: 'refer-case',
      body: { to: known(municipality.referrals, random.pick(['housingCompany', 'faultReport', 'police'])) },
    };
    const decided: StaffStep = {
      by: 'decisionMaker',
      at: again,
      command: 'decide-special-handling',
      body: { why: random.pick(WHY_SPECIAL) },
    };
    return { steps: [step(early, 'return-handover', { why: random.pick(WHY_RETURNED) }), decided, referred], at: referred.at };
  }
  const accepted = how === 'late' ? late : early;
  const handled = handle(
    municipality,
    category,
    shift.unit,
    how === 'late' ? late : addSeconds(shift.start, random.integer(5, 150) * 60),
    random,
  );
  return { steps: [step(accepted, 'accept-handover', {}), ...handled.steps], at: handled.at };
};

/**
 * Nobody could take it: the decision function is contacted and decides, a third of the time that it is handled now, else that it
 * waits for the next shift. Half of the decisions are told by SOS Alarm, half are made by the decision maker at a screen.
 * `considered` are the units that would have been contacted, had they been on duty.
 */
export const decide = (
  municipality: Municipality,
  category: string,
  at: Instant,
  number: number,
  considered: readonly string[],
  random: Random,
): Decided => {
  const asked = contact([municipality.decisionFunction], at, number, random);
  const requestedAt = addSeconds(asked.at, random.integer(10, 60));
  const decidedAt = addSeconds(requestedAt, random.integer(120, 720));
  const shift = random.chance(SPECIAL) ? undefined : waitsFor(municipality, category, addSeconds(decidedAt, 30 * 60));
  const reference = 'd1';
  const told: Told[] = [
    ...asked.told,
    { at: requestedAt, resource: 'decisions', body: { reference, at: withOffset(requestedAt), outcome: 'requested', by: 'tib' } },
  ];
  const steps: StaffStep[] = [];
  const atScreen = random.chance(0.5);
  if (atScreen && considered.length > 0)
    steps.push({ by: 'decisionMaker', at: requestedAt, command: 'report-no-recipient', body: { considered } });
  const why = random.pick(shift ? WHY_DEFERRED : WHY_SPECIAL);
  if (!atScreen)
    told.push({
      at: decidedAt,
      resource: 'decisions',
      body: {
        reference,
        at: withOffset(decidedAt),
        outcome: shift ? 'deferred' : 'specialHandling',
        by: 'tib',
        motivation: why,
        ...(shift ? { shifts: [shift] } : {}),
      },
    });
  else if (shift)
    steps.push({
      by: 'decisionMaker',
      at: decidedAt,
      command: 'defer-to-next-shift',
      body: { shifts: [shift], why, information: random.pick(INFORMATION) },
    });
  else steps.push({ by: 'decisionMaker', at: decidedAt, command: 'decide-special-handling', body: { why } });

  if (shift) {
    const taken = takeOver(municipality, category, shift, random);
    return { road: 'deferred', told, steps: [...steps, ...taken.steps], at: taken.at };
  }
  const unit = calledOut(municipality);
  const sent = contact([unit], addSeconds(decidedAt, random.integer(60, 240)), number + told.length, random);
  const handled = sent.unit ? handle(municipality, category, unit, sent.at, random) : { steps: [], at: sent.at };
  return { road: 'specialHandling', told: [...told, ...sent.told], steps: [...steps, ...handled.steps], at: handled.at };
};
