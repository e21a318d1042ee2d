// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Evolvers } from '@fyrvakt/kernel';
import type { Reachable, RosterEvents } from './events.js';
import type { Override, RosterUnit, Swap, SwapStatus, UnitReach } from './plan.js';
import { noRoster, type FormerUnit, type RosterState } from './state.js';

type Change = Partial<Omit<RosterState, 'revision'>>;

/** Applies a change. Events before RosterEstablished cannot be: they leave nothing. */
const change =
  <D, V extends { revision: number; meta: { occurredAt: string } }>(patch: (state: RosterState, data: D, event: V) => Change) =>
  (state: RosterState, data: D, event: V): RosterState =>
    state.revision < 0 ? state : { ...state, ...patch(state, data, event), revision: event.revision };

const withUnit = ({ units }: RosterState, code: string, patch: (unit: RosterUnit) => RosterUnit): Change => ({
  units: units.map((unit) => (unit.code === code ? patch(unit) : unit)),
});

/** What is planned for some units alone. A change that concerns another unit too is still so for that one. */
const plansWhere = ({ patterns, temporaries, overrides }: RosterState, isIt: (code: string) => boolean) => ({
  patterns: patterns.filter((pattern) => isIt(pattern.unit)),
  temporaries: temporaries.map((schedule) => ({
    ...schedule, units: schedule.units.filter(isIt), patterns: schedule.patterns.filter((pattern) => isIt(pattern.unit)),
  })),
  overrides: overrides.filter(({ shift, becomes }) => [shift, becomes].some((concerned) => concerned !== undefined && isIt(concerned.unit))),
});

const isSame = (one: Reachable, other: Reachable): boolean => one.channel === other.channel && one.address === other.address;

const asKnown = (known: readonly UnitReach[], told: Reachable): UnitReach => known.find((reach) => isSame(reach, told)) ?? { ...told, works: false };

const asSwap = ({ swaps }: RosterState, id: string, status: SwapStatus): Change => ({
  swaps: swaps.map((swap): Swap => (swap.id === id ? { ...swap, status } : swap)),
});

const withSwap = (status: SwapStatus) => change((state, { swapId }: { swapId: string }) => asSwap(state, swapId, status));

const withOverrides = ({ overrides, order }: RosterState, more: readonly Override[]): Change => ({
  overrides: [...overrides, ...more], order: [...order, ...more.map(({ id }) => id)],
});

export const rosterEvolvers: Evolvers<RosterState, RosterEvents> = {
  RosterEstablished: (_, content, { revision }) => ({ ...noRoster, ...content, revision }),

  UnitAdded: change(({ units }, { unit }) => ({ units: [...units, { ...unit, channels: [] }] })),
  // What is left out of a unit is no longer so: it has been described anew, save for how it is reached and where it may act.
  UnitChanged: change((state, { unit }) =>
    withUnit(state, unit.code, ({ channels, permit }) => ({ ...unit, channels, ...(permit && { permit }) }))),
  UnitRemoved: change((state, { unit }, { meta }) => ({
    units: state.units.filter(({ code }) => code !== unit),
    ...plansWhere(state, (code) => code !== unit),
    former: [
      ...state.former,
      ...state.units.filter(({ code }) => code === unit).map((removed): FormerUnit => ({
        unit: removed, removedAt: meta.occurredAt,
        plan: { ...plansWhere(state, (code) => code === unit), swaps: state.swaps, order: state.order },
      })),
    ],
  })),
  ChannelsSet: change((state, { unit, channels }) =>
    withUnit(state, unit, (known) => ({ ...known, channels: channels.map((told) => asKnown(known.channels, told)) }))),
  ChannelTested: change((state, { unit, works, ...tested }, { meta }) =>
    withUnit(state, unit, (known) => ({
      ...known, channels: known.channels.map((reach) => (isSame(reach, tested) ? { ...reach, works, testedAt: meta.occurredAt } : reach)),
    }))),
  PermitSet: change((state, { unit, permit }) => withUnit(state, unit, (known) => ({ ...known, permit }))),
  PermitCleared: change((state, { unit }) => withUnit(state, unit, ({ permit: _, ...known }) => known)),

  PatternPlanned: change(({ patterns }, { pattern }) => ({ patterns: [...patterns, pattern] })),
  PatternEnded: change(({ patterns }, { patternId, lastDay }) => ({
    patterns: patterns.flatMap((pattern) => {
      if (pattern.id !== patternId) return [pattern];
      return lastDay < pattern.since ? [] : [{ ...pattern, until: lastDay }];
    }),
  })),
  TemporarySchedulePlanned: change(({ temporaries }, { schedule }) => ({ temporaries: [...temporaries, schedule] })),
  TemporaryScheduleWithdrawn: change(({ temporaries }, { scheduleId }) => ({ temporaries: temporaries.filter(({ id }) => id !== scheduleId) })),

  ShiftOverridden: change((state, { override }) => withOverrides(state, [override])),
  OverrideWithdrawn: change(({ overrides }, { overrideId }) => ({ overrides: overrides.filter(({ id }) => id !== overrideId) })),
  ShiftsImported: change((state, { importId, shifts }) =>
    withOverrides(state, shifts.map((becomes, index) => ({ id: `${importId}:${index + 1}`, kind: 'add', reason: 'imported', becomes })))),

  SwapProposed: change(({ swaps }, { swapId: id, ...swap }) => ({ swaps: [...swaps, { id, ...swap, status: 'proposed' }] })),
  SwapAccepted: change((state, { swapId }) => ({ ...asSwap(state, swapId, 'accepted'), order: [...state.order, swapId] })),
  SwapDeclined: withSwap('declined'),
  SwapWithdrawn: withSwap('withdrawn'),
};
