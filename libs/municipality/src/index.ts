// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * A municipality's own lists, calendar and shift plan, read from a file that it keeps, and the questions that rules ask of
 * them. It knows nothing of cases beyond the shape that rules ask for, and nothing of who is signed in.
 */
export { InvalidMunicipality } from './check.js';
export type { DayRange, MunicipalityFile, ShiftPattern } from './format.js';
export { loadMunicipality, municipalityFrom } from './load.js';
export { lysekil } from './lysekil/index.js';
export { EVE_NAMES, WorkingDays, type Eve } from './working-days.js';
