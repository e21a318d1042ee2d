// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { LoggedCase } from '@fyrvakt/cases';
import { boundUnits, type Principal } from '@fyrvakt/identity';
import { Problem } from '../http/problem.js';

/** The units that a case has been brought to: contacted about it, or promised it for a shift. */
export const unitsConcerned = (state: LoggedCase): ReadonlySet<string> =>
  new Set([
    ...state.notifications.map(({ unit }) => unit),
    ...state.deferrals.flatMap(({ handovers }) => handovers.map(({ shift }) => shift.unit)),
  ]);

/** True when the principal may know that the case exists. Whoever is bound to units sees what has been brought to them. */
export const maySee = (principal: Principal, state: LoggedCase): boolean => {
  const bound = boundUnits(principal);
  if (!bound) return true;
  const concerned = unitsConcerned(state);
  return bound.some((unit) => concerned.has(unit));
};

interface NamesUnit { readonly unit?: unknown; readonly notificationId?: unknown }

/** True when a command acts for one of the units: named in the body, or by the contact that it answers, or about the case as a whole. */
const actsFor = (bound: readonly string[], { unit, notificationId }: NamesUnit, state: LoggedCase): boolean => {
  if (unit !== undefined) return bound.includes(unit as string);
  if (notificationId === undefined) return true;
  const answered = state.notifications.filter(({ id, reference }) => id === notificationId || reference === notificationId);
  return answered.some((notification) => bound.includes(notification.unit));
};

/** Lets whoever is bound to units act for those alone. Throws `case/not-found` for a case that they may not know of. */
export const mustActForOwnUnit = (principal: Principal, state: LoggedCase, body: object): void => {
  const bound = boundUnits(principal);
  if (!bound) return;
  if (!maySee(principal, state)) throw new Problem('case/not-found');
  if (!actsFor(bound, body, state)) throw new Problem('request/forbidden');
};
