// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Channel, ShiftRef, Unit } from '@fyrvakt/cases';
import type { LocalDate, NameOf, PersonalParts } from '@fyrvakt/kernel';
import type { Override, Permit, RosterContent, ShiftPattern, SingleShift, TemporarySchedule } from './plan.js';

/** A way to reach a unit, whether it has been tried or not. */
export interface Reachable { readonly channel: Channel; readonly address?: string }

/** Codes of units that got shifts although no way to reach them is known to work. */
interface FoundAtSave { unreachable?: readonly string[] }

/**
 * The catalogue of the stream `roster`: one stream per municipality. This is the stored format. Nothing in it is free text about
 * anybody: people are ids, and why somebody is away is not asked.
 */
export interface RosterEvents {
  /** The roster took over from the plan in the municipality's file, which it begins as. The first event. */
  RosterEstablished: RosterContent;

  // Units
  UnitAdded: { unit: Unit };
  UnitChanged: { unit: Unit };
  /** Its shifts are gone with it from then on. */
  UnitRemoved: { unit: string };
  /** All the ways to reach it, in the order in which they are tried. What was known of one that stays is kept. */
  ChannelsSet: { unit: string; channels: readonly Reachable[] };
  ChannelTested: { unit: string; channel: Channel; address?: string; works: boolean };
  PermitSet: { unit: string; permit: Permit };
  PermitCleared: { unit: string };

  // Plans
  PatternPlanned: { pattern: ShiftPattern } & FoundAtSave;
  /** The last day on which a shift of it starts; a day before its first makes it as if it had never been. */
  PatternEnded: { patternId: string; lastDay: LocalDate };
  TemporarySchedulePlanned: { schedule: TemporarySchedule } & FoundAtSave;
  TemporaryScheduleWithdrawn: { scheduleId: string };

  // Single shifts
  ShiftOverridden: { override: Override } & FoundAtSave;
  OverrideWithdrawn: { overrideId: string };
  ShiftsImported: { importId: string; source: 'csv' | 'ical'; shifts: readonly SingleShift[] } & FoundAtSave;

  // Between those who work
  SwapProposed: { swapId: string; from: string; to: string; gives: ShiftRef; takes?: ShiftRef };
  /** Both have said yes: from here on it holds. */
  SwapAccepted: { swapId: string };
  SwapDeclined: { swapId: string };
  SwapWithdrawn: { swapId: string };
}

export type RosterEventName = NameOf<RosterEvents>;

export const rosterPersonalParts: PersonalParts<RosterEvents> = {
  RosterEstablished: {}, UnitAdded: {}, UnitChanged: {}, UnitRemoved: {}, ChannelsSet: {}, ChannelTested: {}, PermitSet: {}, PermitCleared: {},
  PatternPlanned: {}, PatternEnded: {}, TemporarySchedulePlanned: {}, TemporaryScheduleWithdrawn: {}, ShiftOverridden: {}, OverrideWithdrawn: {},
  ShiftsImported: {}, SwapProposed: {}, SwapAccepted: {}, SwapDeclined: {}, SwapWithdrawn: {},
};
