// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Municipality, ShiftRef } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';
import { WHY_RETURNED, WHY_SPECIAL } from '../texts/staff.js';
import { addSeconds } from './clock-text.js';
import { handle, known } from './handling.js';
import type { Random } from './random.js';
import type { StaffStep } from './scene.js';

/** So much of what reaches the decision function is handled at once. */
export const SPECIAL = 1 / 3;
/** How the shift takes over: in time, late (a broken promise that is kept at last), or not at all. */
const TAKEOVER = { inTime: 92, late: 4, returned: 3, never: 1 };

/** The shift to leave something to: that of the category's own unit, else the soonest of those that go out. */
export const chosenShift = (
  municipality: Municipality, category: string, ahead: readonly ShiftRef[], after: Instant,
): ShiftRef | undefined => {
  const first = municipality.categories.find(({ code }) => code === category)?.firstUnit;
  const goesOut = new Set(
    municipality.units.filter(({ kind, onCall }) => !onCall && (kind === 'own' || kind === 'contracted')).map(({ code }) => code),
  );
  const later = ahead.filter(({ unit, start }) => start > after && goesOut.has(unit)).toSorted((one, other) => (one.start < other.start ? -1 : 1));
  return later.find(({ unit }) => unit === first) ?? later[0];
};

/** Who can be sent although nobody is on duty: a contracted unit is called out. */
export const calledOut = (municipality: Municipality): string =>
  municipality.units.find(({ kind }) => kind === 'contracted')?.code ?? municipality.decisionFunction;

export interface Done {
  readonly steps: readonly StaffStep[];
  readonly at: Instant;
}

/** What the shift does with what was left to it. */
export const takeOver = (
  municipality: Municipality, category: string, { shift, from }: { readonly shift: ShiftRef; readonly from: Instant }, random: Random,
): Done => {
  const how = random.weighted(TAKEOVER);
  const before = addSeconds(shift.start, -random.integer(12, 45) * 60);
  const early = before > from ? before : addSeconds(from, 60);
  const step = (at: Instant, command: string, body: Record<string, unknown>): StaffStep => ({
    by: 'unit', unit: shift.unit, at, command, body: { unit: shift.unit, ...body }, lookup: 'deferral',
  });
  if (how === 'never') return { steps: [], at: addSeconds(shift.start, 3600) };
  if (how === 'returned') {
    // Handed back, so the decision function has to decide anew, and somebody else takes it on.
    const again = addSeconds(early, random.integer(15, 70) * 60);
    const referred = addSeconds(again, 600);
    const to = known(municipality.referrals, random.pick(['housingCompany', 'faultReport', 'police']));
    return {
      steps: [
        step(early, 'return-handover', { why: random.pick(WHY_RETURNED) }),
        { by: 'decisionMaker', at: again, command: 'decide-special-handling', body: { why: random.pick(WHY_SPECIAL) } },
        { by: 'coordinator', at: referred, command: 'refer-case', body: { to } },
      ],
      at: referred,
    };
  }
  const late = addSeconds(shift.start, random.integer(70, 150) * 60);
  const begins = how === 'late' ? late : addSeconds(shift.start, random.integer(5, 150) * 60);
  const handled = handle(municipality, category, shift.unit, begins, random);
  return { steps: [step(how === 'late' ? late : early, 'accept-handover', {}), ...handled.steps], at: handled.at };
};
