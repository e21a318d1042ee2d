// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Drafts of what is agreed, tried against what has really happened: in the background, one at a time in each process and a little at a time,
 * in memory. What they came to is kept for a while where every process sees it. Nothing is written in the log.
 */
export { whatIfMigrations } from './migrations.js';
export { LONGEST_DAYS, MOST_UNFINISHED, TooManyWhatIfs, WrongPeriod } from './limits.js';
export { digestOf } from './digest.js';
export { WHAT_IF_STATES, type StoredWhatIf, type Tried, type WhatIfHead, type WhatIfState } from './stored.js';
export { WhatIfs, type WhatIfRequest } from './what-ifs.js';
