// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useCallback } from 'react';
import { usePeople } from '../api/people.js';
import { useCommon } from '../i18n/common.js';
import { useSession } from './session.js';

/** Names of those who follow up. Who may not know them is told that there is somebody. */
export const usePersonName = (): ((id: string) => string) => {
  const t = useCommon();
  const { may, me } = useSession();
  const people = usePeople(may('cases:follow-up'));
  return useCallback(
    (id) => (id === me.id ? me.name : (people?.find((person) => person.id === id)?.name ?? t.somebody)), [people, me, t],
  );
};
