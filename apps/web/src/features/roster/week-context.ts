// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { createContext, useContext } from 'react';
import { useSession } from '../../session/session.js';
import type { Roster } from './data.js';

/** The roster that is on the screen, for whatever on it speaks of one of its shifts. */
const RosterContext = createContext<Roster | undefined>(undefined);
export const RosterProvider = RosterContext.Provider;

export const useShown = (): Roster => {
  const roster = useContext(RosterContext);
  if (!roster) throw new Error('useShown outside of a roster');
  return roster;
};

/** Whether the one who looks may change the roster, and it is here that it is changed. */
export const useMayPlan = (): boolean => {
  const { may } = useSession();
  return useShown().established && may('roster:write');
};

/** What people are called. The roster knows them by id alone. */
export const usePeopleNames = (): ((id: string) => string) => {
  const { people } = useShown();
  return (id) => people.find((one) => one.id === id)?.name ?? id;
};
