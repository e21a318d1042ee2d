// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The stream `instruction`: what the municipality and SOS Alarm have agreed, who may change it, and what it says of a call. It knows
 * nothing of storage, HTTP or the clock; who is on duty it asks of the roster.
 */
export * from './content.js';
export { DEFAULT_RULE, match, rule, type Calendar, type Ruling } from './match.js';
