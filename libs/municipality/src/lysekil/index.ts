// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { MunicipalityFile } from '../format.js';
import { categories } from './categories.js';
import { actions, measures, outcomes, referrals } from './outcomes.js';
import { areas, places } from './places.js';
import { schoolHolidays, seasons } from './seasons.js';
import { units } from './units.js';

/** The demo municipality: real public places of Lysekil, everything that happens there made up. */
export const lysekil: MunicipalityFile = {
  code: '1484',
  name: 'Lysekils kommun (påhittade uppgifter)',
  areas, places, categories, units, outcomes, actions, measures, referrals, seasons,
  decisionFunction: 'BF1',
  followUpWorkingDays: 5,
  acknowledgementMinutes: 15,
  calendar: {
    eves: ['easterEve', 'pentecostEve', 'midsummerEve', 'christmasEve', 'newYearsEve'],
    halfDays: ['epiphanyEve', 'maundyThursday', 'walpurgisEve', 'ascensionEve', 'nationalDayEve', 'allSaintsEve'],
    bridgeDays: false,
    daysOff: [],
    schoolHolidays,
  },
};
