// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What is owed: every call and every handling is to be followed up by its day, every promise kept by its shift, every notification
 * answered in its time. Pure: it says what time will demand, and leaves to others when the time has come.
 */
export { balance, duties, endOfDay, type Duty, type DutyState } from './duties.js';
export { followUpProcess, owes, type FollowUpRules, type TimelyBodies, type TimelyCommand, type TimelyOwed } from './process.js';
