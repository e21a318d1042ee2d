// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { acceptSwap } from './commands/accept-swap.js';
import { addShift } from './commands/add-shift.js';
import { addUnit } from './commands/add-unit.js';
import { cancelShift } from './commands/cancel-shift.js';
import { changeUnit } from './commands/change-unit.js';
import { clearPermit } from './commands/clear-permit.js';
import { declineSwap } from './commands/decline-swap.js';
import { endPattern } from './commands/end-pattern.js';
import { establishRoster } from './commands/establish-roster.js';
import { importShifts } from './commands/import-shifts.js';
import { moveShift } from './commands/move-shift.js';
import { planPattern } from './commands/plan-pattern.js';
import { planTemporarySchedule } from './commands/plan-temporary-schedule.js';
import { proposeSwap } from './commands/propose-swap.js';
import { recordChannelTest } from './commands/record-channel-test.js';
import { removeUnit } from './commands/remove-unit.js';
import { replaceShift } from './commands/replace-shift.js';
import { setChannels } from './commands/set-channels.js';
import { setPermit } from './commands/set-permit.js';
import { withdrawOverride } from './commands/withdraw-override.js';
import { withdrawSwap } from './commands/withdraw-swap.js';
import { withdrawTemporarySchedule } from './commands/withdraw-temporary-schedule.js';

/** Every command of the stream `roster`, in the order in which a coordinator and those who work meet them. */
export const rosterCommands = {
  EstablishRoster: establishRoster,

  // Units
  AddUnit: addUnit,
  ChangeUnit: changeUnit,
  RemoveUnit: removeUnit,
  SetChannels: setChannels,
  RecordChannelTest: recordChannelTest,
  SetPermit: setPermit,
  ClearPermit: clearPermit,

  // Plans
  PlanPattern: planPattern,
  EndPattern: endPattern,
  PlanTemporarySchedule: planTemporarySchedule,
  WithdrawTemporarySchedule: withdrawTemporarySchedule,

  // Single shifts
  AddShift: addShift,
  CancelShift: cancelShift,
  MoveShift: moveShift,
  ReplaceShift: replaceShift,
  WithdrawOverride: withdrawOverride,
  ImportShifts: importShifts,

  // Between those who work
  ProposeSwap: proposeSwap,
  AcceptSwap: acceptSwap,
  DeclineSwap: declineSwap,
  WithdrawSwap: withdrawSwap,
} as const;

export type RosterCommandName = keyof typeof rosterCommands;
