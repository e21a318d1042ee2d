// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What is owed: every call and every handling is to be followed up by its day, every promise kept by its shift, every notification
 * answered in its time, every chain of contacts led to its end. Pure: it says what time will demand of a case, and knows neither timers
 * nor the clock: others see to it that what has fallen due is done.
 */
export { endOfDay, owes, type TimelyBodies, type TimelyCommand } from './owes.js';
