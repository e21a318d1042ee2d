// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What an installation knows of its own safety: when it was last backed up and verified, whether a restore or a move into it is unfinished, and
 * whether outbound work stands still until a person lets it go. It knows nothing of what is backed up.
 */
export { Custody, type Backup, type Hold, type Unfinished, type Verification } from './custody.js';
export { custodyMigrations } from './migrations.js';
