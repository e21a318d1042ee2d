// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** Given/when/then kits and fixtures made of events. Only specs, benches and the simulator import this. */
export * from './case-events.js';
export * from './case-kit.js';
export * from './case-run.js';
export * from './case-steps.js';
export * from './municipality.js';
