// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who is on duty: the plan of a municipality's units, its changes, and the questions that are asked of it. Read in this order: the
 * plan, the days that it rests on, the events, the commands (registry), the final schedule, the view. It knows nothing of storage, HTTP
 * or the clock.
 */
export * from './days.js';
export * from './events.js';
export { rosterEvolvers } from './evolvers.js';
export type { DutyExplanation } from './explain.js';
export * from './explanation.js';
export { LANES, type FinalShift, type Lane } from './final-schedule.js';
export { PERMITTED, type Permitted } from './permits.js';
export * from './plan.js';
export type { RosterAt } from './policies.js';
export { isRule } from './recurrence.js';
export { rosterRefusals, type RosterRefusal } from './refusals.js';
export { rosterCommands, type RosterCommandName } from './registry.js';
export { noRoster, seededWith, type RosterState } from './state.js';
export { rosterStream } from './stream.js';
export { DutyRoster, isStaffing } from './view.js';
