// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { count } from '../../i18n/texts.js';
import { duration } from '../../time/write.js';
import { DateTime, EmptyState, Mark, Section, Table } from '../../ui/index.js';
import type { SystemStatus } from './data.js';
import { useSettingsText } from './text.js';

type Source = SystemStatus['sources'][number];

/** The systems that report calls: when each was last heard from, and what is missing from it. */
export const Sources = ({ rows }: { readonly rows: readonly Source[] }): ReactElement => {
  const t = useSettingsText().system;
  const promise = ({ expectedWithinSeconds: seconds }: Source): string => (seconds === undefined ? t.noPromise : t.within(duration(seconds * 1_000)));
  return (
    <Section title={t.sources} count={rows.length || undefined}>
      {rows.length === 0 ? <EmptyState kind="first" title={t.sourcesNone}>{t.sourcesNoneText}</EmptyState> : (
        <Table<Source>
          caption={t.sources} rows={rows} keyOf={({ source }) => source}
          columns={[
            { id: 'source', title: t.source, isHead: true, cell: ({ source }) => source },
            { id: 'heard', title: t.heard, cell: ({ lastHeardAt }) => <DateTime at={lastHeardAt} /> },
            {
              id: 'state', title: t.state,
              cell: ({ silent }) => (
                <Mark tone={silent ? 'danger' : 'ok'} icon={silent ? 'alert' : 'check'} plain>{silent ? t.silent : t.heardFrom}</Mark>
              ),
            },
            { id: 'promise', title: t.promise, cell: promise },
            { id: 'missing', title: t.missing, isNumber: true, cell: ({ missing }) => count(missing) },
          ]}
        />
      )}
    </Section>
  );
};
