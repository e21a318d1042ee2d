// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a program says to, and asks, the person at a terminal. Everything goes to stderr, so that stdout stays free for
 * results. It knows nothing of cases or servers.
 */
export * from './ask.js';
export * from './progress.js';
