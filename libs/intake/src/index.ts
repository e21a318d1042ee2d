// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What arrives from other systems, apart from the calls themselves: which sequence numbers have been seen, who has gone silent, and
 * reports that could not be read and are kept for a person to look at. It knows neither the rules of a case nor the log.
 */
export { intakeMigrations } from './migrations.js';
export { Quarantine, type Waiting } from './quarantine.js';
export { Sources, type SourceStatus } from './sources.js';
