// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The stream `case`: what can happen to a call, what it has become, who may do what about it and when it is refused.
 * Read in this order: the commands (registry), the events, the state and its evolvers, the refusals. It knows nothing of storage,
 * HTTP or the clock.
 */
export { caseCommands, type CaseCommandName } from './registry.js';
export { HappenedBody, IsCode, IsDay, IsInnerId, IsInstant, IsProse, IsReference, ShiftBody } from './commands/bodies.js';
export * from './events.js';
export { caseEvolvers } from './evolvers.js';
export { agreedWaits, standing, type Standing } from './chain.js';
export { similarDeviations, skippedSteps, type Deviated, type Similar } from './deviating.js';
export * from './instruction.js';
export * from './municipality.js';
export { DONE_BECAUSE, nextStep, type DoneBecause, type NextStep } from './next-step.js';
export type { CaseAt } from './policies.js';
export { caseRefusals, type CaseRefusal } from './refusals.js';
export * from './state.js';
export { stepsAhead, type StepAhead } from './steps-ahead.js';
export { caseStream } from './stream.js';
export * from './vocabulary.js';
