// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { useSpans, type Span } from '../../api/seasons.js';
import { useNow } from '../../time/now.js';
import { dayOf, dayText } from '../../time/write.js';
import { plusDays } from '../../time/zone.js';
import { Section, Table } from '../../ui/index.js';
import styles from './roster.module.css';
import { usePlanText } from './text.js';

/** The seasons and school holidays of the coming year. They stand in the municipality's file. */
export const Seasons = (): ReactElement | null => {
  const t = usePlanText().seasons;
  const nameOf = useNames();
  const now = useNow();
  const today = dayOf(now);
  const spans = useSpans(today, plusDays(today, 366)).data ?? [];
  if (spans.length === 0) return null;
  return (
    <Section title={t.title} count={spans.length}>
      <p className={styles.lead}>{t.text}</p>
      <Table<Span>
        caption={t.title} rows={spans} keyOf={({ kind, name, from }) => `${kind} ${name} ${from}`}
        columns={[
          { id: 'name', title: t.name, isHead: true, cell: ({ kind, name }) => (kind === 'season' ? nameOf('seasons', name) : name) },
          { id: 'kind', title: t.kind, cell: ({ kind }) => t.kinds[kind] },
          { id: 'from', title: t.from, cell: ({ from }) => (from === today ? t.now : dayText(from, now)) },
          { id: 'to', title: t.to, cell: ({ to }) => dayText(to, now) },
        ]}
      />
    </Section>
  );
};
