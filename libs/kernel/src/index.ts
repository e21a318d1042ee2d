// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The words that every other part is written in: facts, commands, folds, refusals, permissions, civil time.
 * It knows nothing of cases, storage, HTTP or the clock on the wall.
 */
export * from './commands.js';
export * from './describe.js';
export * from './facts.js';
export * from './html.js';
export * from './owed.js';
export * from './permissions.js';
export * from './rejection.js';
export * from './stream-type.js';
export * from './time.js';
