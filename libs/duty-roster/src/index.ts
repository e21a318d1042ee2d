// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who is on duty: the plan of a municipality's units, its changes, and the questions that are asked of it. Read in this order: the
 * plan, the days that it rests on, the events, the commands (registry), the final schedule, the view. It knows nothing of storage, HTTP
 * or the clock.
 */
export { calendarOf, type CalendarOf } from './calendar-out.js';
export * from './days.js';
export * from './events.js';
export { rosterEvolvers } from './evolvers.js';
export type { DutyExplanation } from './explain.js';
export * from './explanation.js';
export { LANES, type FinalShift, type Lane } from './final-schedule.js';
export { unstaffedForecast, type NightForecast, type OneMoreShift, type UnstaffedForecast } from './forecast.js';
export { callsLastYear, expectedCalls, loadOf, type PastLoad } from './load.js';
export { PERMITTED, type Permitted } from './permits.js';
export * from './plan.js';
export type { RosterAt } from './policies.js';
export { QUALITY_CODES, qualityOf, type QualityCode, type QualityReason, type RosterQuality } from './quality.js';
export { readFile, type ReadFile } from './read-file.js';
export { READING_FAULTS, type ReadingFault, type ReadShifts, type RowFault } from './reading.js';
export { isRule } from './recurrence.js';
export { rosterRefusals, type RosterRefusal } from './refusals.js';
export { rosterCommands, type RosterCommandName } from './registry.js';
export { noRoster, seededWith, type RosterState } from './state.js';
export { rosterStream } from './stream.js';
export { DutyRoster, isStaffing } from './view.js';
export { gapWarnings, type GapWarning, type Told } from './warnings.js';
