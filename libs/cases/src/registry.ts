// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { deferToNextShift } from './commands/defer-to-next-shift.js';

/** Every command of the stream `case`, in the order in which an operator, a decision maker and a coordinator meet them. */
export const caseCommands = {
  DeferToNextShift: deferToNextShift,
} as const;
