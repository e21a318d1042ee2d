// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Given/when/then for the rules of a case, examples of every event, bodies for made-up histories, and a small municipality. It runs the
 * real rules, never a stand-in for them, and knows no database and no server. Only specs and benches import it.
 */
export * from './agreement.js';
export * from './body-faults.js';
export * from './case-events.js';
export * from './case-kit.js';
export * from './case-run.js';
export * from './case-steps.js';
export * from './given-state.js';
export * from './instruction-events.js';
export * from './instruction-kit.js';
export * from './municipality.js';
export * from './roster-events.js';
export * from './roster-kit.js';
export * from './roster.js';
