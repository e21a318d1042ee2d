// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The log as everyone else sees it: the port, the in-memory adapter, the command path that loads, decides, seals and appends,
 * upcasting, and the hash chain. It knows no domain and no database.
 */
export * from './port.js';
export * from './canary.js';
export * from './canonical-json.js';
export * from './chain.js';
export * from './codec.js';
export * from './command-errors.js';
export * from './command-path.js';
export * from './command-types.js';
export { idsUnder } from './derived-ids.js';
export * from './recent.js';
export * from './sealer.js';
export * from './contract-suite.js';
export { someEvent, someEvents, someStream, type OpenStore, type StoreUnderTest } from './contract-suite-kit.js';
export * from './head-signal.js';
export * from './latecomer.js';
export * from './log-limits.js';
export * from './measurements.js';
export * from './memory-store.js';
export * from './subscription.js';
export { beginSpan, inSpan, linksTo, traceWith, wantedSpanId, type TracePlace } from './tracing.js';
export * from './checkpoint.js';
export * from './signed-note.js';
export * from './verify.js';
export * from './write-checkpoint.js';
