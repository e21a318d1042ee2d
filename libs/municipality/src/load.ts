// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs';
import type { Municipality } from '@fyrvakt/cases';
import { ZONE } from '@fyrvakt/kernel';
import type { MunicipalityFile } from './format.js';
import { lysekil } from './lysekil/index.js';
import { ShiftPlan } from './shift-plan.js';
import { checkMunicipality, InvalidMunicipality } from './check.js';
import { WorkingDays } from './working-days.js';

/** So long into its shift a unit has to accept what was left to it, where the municipality does not say. */
const HANDOVER_MARGIN_MINUTES = 30;

/** Puts a checked description to work: lists as they are, questions about days and shifts answered from it. */
export const municipalityFrom = (file: MunicipalityFile): Municipality => {
  const days = new WorkingDays(file.calendar);
  const plan = new ShiftPlan(file, days, ZONE);
  const { areas, places, categories, outcomes, actions, measures, referrals, decisionFunction, followUpWorkingDays, acknowledgementMinutes } = file;
  return {
    code: file.code,
    name: file.name,
    zone: ZONE,
    areas, places, categories, outcomes, actions, measures, referrals, decisionFunction, followUpWorkingDays, acknowledgementMinutes,
    handoverMarginMinutes: file.handoverMarginMinutes ?? HANDOVER_MARGIN_MINUTES,
    units: file.units.map(({ shifts: _, ...unit }) => unit),
    workingDaysAfter: (day, count) => days.after(day, count),
    shiftAt: (unit, at) => plan.shiftAt(unit, at),
    nextShift: (unit, after) => plan.nextShift(unit, after),
    shiftExists: (shift) => plan.shiftExists(shift),
    onDuty: (at) => plan.onDuty(at),
    staffedAt: (at) => plan.staffedAt(at),
    gaps: (from, to) => plan.gaps(from, to),
  };
};

/**
 * The municipality described by a JSON file, or the embedded demo municipality when no file is named. Throws
 * InvalidMunicipality with every fault found, each with its place in the file.
 */
export const loadMunicipality = (file?: string): Municipality => {
  if (!file) return municipalityFrom(checkMunicipality(lysekil, 'the embedded municipality'));
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new InvalidMunicipality(file, [`cannot be read (${(cause as NodeJS.ErrnoException).code ?? 'unknown error'})`]);
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new InvalidMunicipality(file, [`is not JSON: ${(cause as Error).message}`]);
  }
  return municipalityFrom(checkMunicipality(parsed, file));
};
