// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * A municipality's own lists, calendar and shift plan, read from a file that it keeps, and the questions that rules ask of
 * them. It knows nothing of cases beyond the shape that rules ask for, and nothing of who is signed in.
 */
export { MunicipalCalendar } from './calendar.js';
export type { MunicipalityFile } from './format.js';
export { instructionName, instructionVersions, type DemoVersion } from './lysekil/instruction/index.js';
export { loadMunicipality, municipalityFrom, readMunicipality } from './load.js';
export { rosterFrom } from './roster-from.js';
