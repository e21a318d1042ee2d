// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Drills: the night is played in earnest on the same rules, with calls that are exercises, against a copy of the roster. Read in this
 * order: the events, the commands (registry), the copied roster. It knows nothing of storage, HTTP or the clock.
 */
export { copiedRoster } from './copied-roster.js';
export * from './events.js';
export type { DrillAt } from './policies.js';
export { drillRefusals, type DrillRefusal } from './refusals.js';
export { drillCommands, type DrillCommandName } from './registry.js';
export { drillStream, isRunning, noDrill, type DrillState, type HeldDrill } from './state.js';
export { drillView, learnedIn } from './view.js';
