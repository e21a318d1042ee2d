// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api } from '../../api/client.js';
import { useNames } from '../../api/municipality.js';
import { explain } from '../../api/problem.js';
import { count } from '../../i18n/texts.js';
import { useSession } from '../../session/session.js';
import { duration } from '../../time/write.js';
import { DateTime, EmptyState, Mark, Section, Table, toast, type MenuChoice } from '../../ui/index.js';
import { caseLink } from '../../url/to.js';
import { useDo, type SystemStatus } from './data.js';
import { More } from './parts.js';
import styles from './settings.module.css';
import { useSettingsText } from './text.js';

type Told = SystemStatus['telling']['troubled'][number];

const Troubled = ({ rows }: { readonly rows: readonly Told[] }): ReactElement => {
  const t = useSettingsText().telling;
  const name = useNames();
  const { may } = useSession();
  const change = useDo('system', async ({ noticeId, what }: { readonly noticeId: string; readonly what: 'retry' | 'dismiss' }) => {
    const params = { path: { noticeId } };
    if (what === 'retry') await api.POST('/notices/{noticeId}/retry', { params });
    else await api.POST('/notices/{noticeId}/dismiss', { params });
  });
  const choose = (noticeId: string, what: 'retry' | 'dismiss'): void =>
    change.mutate({ noticeId, what }, {
      onSuccess: () => toast(what === 'retry' ? t.retried : t.dismissed), onError: (error) => toast(explain(error).title, { tone: 'danger' }),
    });
  const actions = ({ id }: Told): MenuChoice[] => [
    { id: 'retry', label: t.retry, onAction: () => choose(id, 'retry') }, { id: 'dismiss', label: t.dismiss, onAction: () => choose(id, 'dismiss') },
  ];
  return (
    <Table<Told>
      caption={t.troubled} rows={rows} keyOf={({ id }) => id}
      columns={[
        {
          id: 'kind', title: t.kind, isHead: true,
          cell: ({ kind, caseId }) => (caseId && may('cases:read') ? <Link {...caseLink(caseId)}>{t.kinds[kind]}</Link> : t.kinds[kind]),
        },
        { id: 'to', title: t.to, cell: ({ unit }) => (unit === undefined ? t.person : name('units', unit)) },
        { id: 'due', title: t.since, cell: ({ due }) => <DateTime at={due} /> },
        {
          id: 'state', title: t.state,
          cell: ({ state, tries }) => (
            <Mark tone={state === 'failed' ? 'danger' : 'warn'} icon={state === 'failed' ? 'alert' : 'clock'} plain>
              {state === 'failed' ? t.gaveUp : t.tried(tries)}
            </Mark>
          ),
        },
        { id: 'trouble', title: t.trouble, cell: ({ trouble }) => <code className={styles.code}>{trouble}</code> },
        {
          id: 'do', title: t.change,
          cell: (told) => told.state === 'failed' && may('system:administer')
            ? <More label={t.choices(t.kinds[told.kind])} items={actions(told)} /> : null,
        },
      ]}
    />
  );
};

/** Whether people are told of what must not wait, how much waits, and what could not be told. */
export const Telling = ({ telling }: { readonly telling: SystemStatus['telling'] }): ReactElement => {
  const t = useSettingsText().telling;
  const { configured, held, waiting, oldestSeconds, failed, troubled } = telling;
  return (
    <Section title={t.title} count={failed || undefined}>
      {!configured ? <EmptyState kind="first" title={t.unset}>{t.unsetText}</EmptyState> : (
        <dl className={styles.facts}>
          <div>
            <dt>{t.waiting}</dt>
            <dd>{waiting === 0 ? t.nothing : count(waiting)}</dd>
            {waiting > 0 && <dd className={styles.under}>{t.oldest(duration(oldestSeconds * 1_000))}</dd>}
            {held && <dd className={styles.under}>{t.held}</dd>}
          </div>
          <div><dt>{t.givenUp}</dt><dd>{failed === 0 ? t.nothing : count(failed)}</dd></div>
        </dl>
      )}
      {troubled.length > 0 && <Troubled rows={troubled} />}
    </Section>
  );
};
