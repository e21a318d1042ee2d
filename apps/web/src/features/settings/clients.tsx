// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { useCommon } from '../../i18n/common.js';
import { useLanguage } from '../../i18n/texts.js';
import { useNow } from '../../time/now.js';
import { dateTime } from '../../time/write.js';
import { Button, EmptyState, Failed, Section, Skeleton, Table, type MenuChoice } from '../../ui/index.js';
import { AddDialog, DisableClientDialog, KeyDialog, RevokeDialog, RotateDialog } from './client-dialogs.js';
import { MODES, useClients, type ApiClient, type ApiKey } from './data.js';
import { ActiveMark, More } from './parts.js';
import styles from './settings.module.css';
import { useSettingsText } from './text.js';

type Asked =
  | { readonly what: 'add' }
  | { readonly what: 'rotate' | 'disable'; readonly client: ApiClient }
  | { readonly what: 'revoke'; readonly client: ApiClient; readonly key: ApiKey }
  | { readonly what: 'key'; readonly key: string };

const Keys = ({ client, onRevoke }: { readonly client: ApiClient; readonly onRevoke: (key: ApiKey) => void }): ReactElement => {
  const t = useSettingsText().clients;
  const now = useNow();
  if (client.keys.length === 0) return <span className={styles.under}>{t.noKeys}</span>;
  return (
    <ul className={styles.keys}>
      {client.keys.map((key) => {
        const made = dateTime(key.createdAt, now);
        const known = [
          t.made(made), key.lastUsedAt ? t.used(dateTime(key.lastUsedAt, now)) : t.unused, key.expiresAt && t.expires(dateTime(key.expiresAt, now)),
        ];
        return (
          <li key={key.id}>
            <span>{known.filter(Boolean).join(', ')}</span>
            {!client.disabledAt && (
              <Button small variant="quiet" aria-label={t.revokeOne(made)} onPress={() => onRevoke(key)}>{t.revoke}</Button>
            )}
          </li>
        );
      })}
    </ul>
  );
};

/** The systems that may report calls. */
export const ClientsPart = (): ReactElement => {
  const { parts, clients: t } = useSettingsText();
  const { mode: modeNames } = useCommon();
  const language = useLanguage();
  const { data, error, isPending, refetch } = useClients();
  const [asked, setAsked] = useState<Asked>();
  const close = (): void => setAsked(undefined);
  const showKey = (key: string): void => setAsked({ what: 'key', key });
  if (isPending) return <Skeleton rows={5} />;
  if (!data) return <Failed error={error} onRetry={() => void refetch()} />;
  const labelOf = (code: string): string => data.scopes.find((scope) => scope.code === code)?.label[language] ?? code;
  const actions = (client: ApiClient): MenuChoice[] => [
    { id: 'rotate', label: t.rotate, onAction: () => setAsked({ what: 'rotate', client }) },
    { id: 'disable', label: t.disable, onAction: () => setAsked({ what: 'disable', client }) },
  ];
  return (
    <Section
      title={parts.clients} count={data.rows.length}
      actions={<Button variant="primary" icon="plus" onPress={() => setAsked({ what: 'add' })}>{t.add}</Button>}
    >
      {data.rows.length === 0 ? <EmptyState kind="first" title={t.none} /> : (
        <Table<ApiClient>
          caption={parts.clients} rows={data.rows} keyOf={({ id }) => id}
          columns={[
            { id: 'name', title: t.name, isHead: true, cell: ({ name }) => name },
            { id: 'source', title: t.source, cell: ({ sourceSystem }) => <code className={styles.code}>{sourceSystem}</code> },
            { id: 'scopes', title: t.scopes, cell: ({ scopes }) => <ul>{scopes.map((scope) => <li key={scope}>{labelOf(scope)}</li>)}</ul> },
            { id: 'modes', title: t.calls, cell: ({ modes = MODES }) => modes.map((mode) => modeNames[mode]).join(', ') },
            { id: 'keys', title: t.keys, cell: (client) => <Keys client={client} onRevoke={(key) => setAsked({ what: 'revoke', client, key })} /> },
            { id: 'state', title: t.state, cell: ({ disabledAt }) => <ActiveMark isActive={disabledAt === undefined} /> },
            {
              id: 'do', title: t.change,
              cell: (client) => client.disabledAt ? null : <More label={t.choices(client.name)} items={actions(client)} />,
            },
          ]}
        />
      )}
      {asked?.what === 'add' && <AddDialog scopes={data.scopes} onKey={showKey} onClose={close} />}
      {asked?.what === 'rotate' && <RotateDialog client={asked.client} onKey={showKey} onClose={close} />}
      {asked?.what === 'revoke' && <RevokeDialog client={asked.client} apiKey={asked.key} onClose={close} />}
      {asked?.what === 'disable' && <DisableClientDialog client={asked.client} onClose={close} />}
      {asked?.what === 'key' && <KeyDialog apiKey={asked.key} onClose={close} />}
    </Section>
  );
};
