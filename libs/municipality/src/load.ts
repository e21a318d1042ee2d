// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs';
import type { Municipality, ShiftRef, Unit } from '@fyrvakt/cases';
import { DutyRoster, seededWith } from '@fyrvakt/duty-roster';
import { ZONE } from '@fyrvakt/kernel';
import { MunicipalCalendar } from './calendar.js';
import { checkMunicipality, InvalidMunicipality } from './check.js';
import type { MunicipalityFile } from './format.js';
import { lysekil } from './lysekil/index.js';
import { rosterFrom } from './roster-from.js';

const referenceOf = ({ unit, start, end }: ShiftRef): ShiftRef => ({ unit, start, end });

/** So long into its shift a unit has to accept what was left to it, where the municipality does not say. */
const HANDOVER_MARGIN_MINUTES = 30;

/**
 * Puts a checked description to work: lists as they are, days answered from its calendar, and duty from the roster that holds when it
 * is asked, which is the file's own plan where none is given.
 */
export const municipalityFrom = (file: MunicipalityFile, current?: () => DutyRoster): Municipality => {
  const days = new MunicipalCalendar(file);
  const planned = new DutyRoster(seededWith(rosterFrom(file)), days, ZONE);
  const roster = current ?? (() => planned);
  const { areas, places, categories, outcomes, actions, measures, referrals, followUpWorkingDays, acknowledgementMinutes } = file;
  let listed: { readonly of: DutyRoster; readonly units: readonly Unit[] } | undefined;
  const shift = (found: ShiftRef | undefined): ShiftRef | undefined => found && referenceOf(found);
  return {
    code: file.code,
    name: file.name,
    zone: ZONE,
    areas, places, categories, outcomes, actions, measures, referrals, followUpWorkingDays, acknowledgementMinutes,
    handoverMarginMinutes: file.handoverMarginMinutes ?? HANDOVER_MARGIN_MINUTES,
    get units() {
      const of = roster();
      if (listed?.of !== of) listed = { of, units: of.units.map(({ channels: _channels, permit: _permit, ...unit }) => unit) };
      return listed.units;
    },
    get formerUnits() {
      const of = roster();
      return of.former.flatMap(({ unit: { code, name } }) => (of.unit(code) ? [] : [{ code, name }]));
    },
    get decisionFunction() {
      return roster().state.decisionFunction;
    },
    workingDaysAfter: (day, count) => days.workingDaysAfter(day, count),
    shiftAt: (unit, at) => shift(roster().shiftAt(unit, at)),
    nextShift: (unit, after) => shift(roster().nextShift(unit, after)),
    shiftExists: (told) => roster().shiftExists(told),
    onDuty: (at) => roster().onDuty(at).map(referenceOf),
    staffedAt: (at) => roster().staffedAt(at),
    gaps: (from, to) => roster().gaps(from, to),
  };
};

/**
 * A municipality's description from a JSON file, or that of the embedded demo municipality when no file is named. Throws
 * InvalidMunicipality with every fault found, each with its place in the file.
 */
export const readMunicipality = (file?: string): MunicipalityFile => {
  if (!file) return lysekil;
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
  return checkMunicipality(parsed, file);
};

/** The municipality that a file describes, put to work. Throws as `readMunicipality` does. */
export const loadMunicipality = (file?: string): Municipality => municipalityFrom(readMunicipality(file));
