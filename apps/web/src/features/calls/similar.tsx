// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useNames } from '../../api/municipality.js';
import { now } from '../../time/now.js';
import { Banner, DateTime } from '../../ui/index.js';
import styles from './calls.module.css';
import { useCallText } from './text.js';

const MINUTES = 90;
const MOST = 5;

/** Calls from the same area in the last hour and a half: perhaps this one has been made already. */
export const Similar = ({ area }: { readonly area: string }): ReactElement | null => {
  const t = useCallText();
  const name = useNames();
  const [from] = useState(() => new Date(now() - MINUTES * 60_000).toISOString());
  const { data: rows = [] } = useQuery({
    queryKey: ['list', 'similar', area, from],
    queryFn: async ({ signal }) => answer(await api.GET('/cases', { params: { query: { area: [area], from, limit: MOST } }, signal })).rows,
  });
  if (rows.length === 0) return null;
  return (
    <Banner tone="warn" title={t.duplicate}>
      <ul className={styles.similar}>
        {rows.map(({ caseId, category, place, receivedAt }) => (
          <li key={caseId}>
            <Link to="/cases/$caseId" params={{ caseId }}>{name('categories', category)}, {place}</Link> <DateTime at={receivedAt} show="near" />
          </li>
        ))}
      </ul>
    </Banner>
  );
};
