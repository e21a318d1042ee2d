// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The stream `instruction`: what the municipality and SOS Alarm have agreed, who may change it, and what it says of a call. Read in this
 * order: the content, `match`, the commands (registry), the events, the state. It knows nothing of storage, HTTP or the clock; who is on
 * duty it asks of the roster.
 */
export { changeForm, type ChangeForm, type ChangeFormFacts } from './change-form.js';
export { check } from './check.js';
export { InstructionContentBody } from './commands/content-body.js';
export { compare, type Difference } from './compare.js';
export * from './content.js';
export * from './evidence.js';
export { exampleContent } from './example-content.js';
export { RETURNERS, type InstructionEventName, type InstructionEvents } from './events.js';
export { actsOf, INSTRUCTION_ACTS } from './history.js';
export { instructionEvolvers } from './evolvers.js';
export { FINDINGS, type Finding, type FindingCode, type Lists } from './finding.js';
export { DEFAULT_RULE, match } from './match.js';
export { gather, nothingGathered, pastCallOf, type Gathered, type PastCall } from './past-call.js';
export type { NamedApproval, Paper } from './paper.js';
export type { InstructionAt, Party } from './policies.js';
export { printedVersion, type PrintFacts } from './printed-version.js';
export { instructionCommands, type InstructionCommandName } from './registry.js';
export { instructionRefusals, type InstructionRefusal } from './refusals.js';
export * from './state.js';
export { instructionStream } from './stream.js';
export type { Outcome, Variant } from './try-out.js';
export { whatIf, WhatIf, type CallOutcome, type WhatIfOptions, type WhatIfResult } from './what-if.js';
