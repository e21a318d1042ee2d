// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Municipality, ShiftRef } from '@fyrvakt/cases';
import type { Instant } from '@fyrvakt/kernel';

/** Work that needs its own unit: if it is off duty nobody else can take it. */
const NO_SUBSTITUTE = new Set(['graffiti', 'littering', 'unsafePlace', 'childWorry', 'neighbourHousing', 'drugs']);
/** Units that only do their own work. */
const OWN_WORK = new Set(['GE1']);

/** The units that may be contacted about a category at a moment, in order. Empty when it goes to the decision function. */
export const chainFor = (municipality: Municipality, category: string, at: Instant): readonly string[] => {
  const first = municipality.categories.find(({ code }) => code === category)?.firstUnit;
  const mayCome = municipality.units.filter(
    ({ code, kind, onCall }) =>
      !onCall && (code === first || (!NO_SUBSTITUTE.has(category) && !OWN_WORK.has(code) && (kind === 'own' || kind === 'contracted'))),
  );
  const onDuty = mayCome.map(({ code }) => code).filter((code) => municipality.shiftAt(code, at));
  return first !== undefined && onDuty.includes(first) ? [first, ...onDuty.filter((code) => code !== first)] : onDuty;
};

/** Whom the instruction names for a category, on duty or not. */
export const wouldBe = (municipality: Municipality, category: string): readonly string[] => {
  const first = municipality.categories.find(({ code }) => code === category)?.firstUnit;
  return first === undefined || first === municipality.decisionFunction ? [] : [first];
};

/** Who can be sent although nobody is on duty: a contracted unit is called out. */
export const calledOut = (municipality: Municipality): string =>
  municipality.units.find(({ kind }) => kind === 'contracted')?.code ?? municipality.decisionFunction;

/** The shift that a category waits for: its own unit's, else the soonest of the municipality's own units. */
export const waitsFor = (municipality: Municipality, category: string, at: Instant): ShiftRef | undefined => {
  const first = municipality.categories.find(({ code }) => code === category)?.firstUnit;
  const own = municipality.units.find(({ code }) => code === first);
  const named =
    own && !own.onCall && own.kind !== 'external' && own.kind !== 'decisionFunction' ? municipality.nextShift(own.code, at) : undefined;
  if (named) return named;
  const shifts = municipality.units
    .filter(({ kind, onCall }) => !onCall && (kind === 'own' || kind === 'contracted'))
    .flatMap(({ code }) => municipality.nextShift(code, at) ?? []);
  return shifts.sort((one, other) => (one.start < other.start ? -1 : 1))[0];
};
