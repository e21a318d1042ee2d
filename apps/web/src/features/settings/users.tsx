// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { api } from '../../api/client.js';
import { useNames } from '../../api/municipality.js';
import { explain } from '../../api/problem.js';
import { Button, EmptyState, Failed, Section, Skeleton, Table, toast, type MenuChoice } from '../../ui/index.js';
import { useDo, useUsers, type User } from './data.js';
import { ActiveMark, More } from './parts.js';
import { useSettingsText } from './text.js';
import { ToldDialog } from './told-dialog.js';
import { DisableDialog, PasswordDialog, UserDialog } from './user-dialogs.js';

type Asked = { readonly what: 'add' } | { readonly what: 'change' | 'password' | 'told' | 'disable'; readonly user: User };

/** The people who may sign in. */
export const UsersPart = (): ReactElement => {
  const { parts, users: t } = useSettingsText();
  const name = useNames();
  const { data, error, isPending, refetch } = useUsers();
  const [asked, setAsked] = useState<Asked>();
  const enable = useDo('users', async (userId: string) => { await api.POST('/users/{userId}/enable', { params: { path: { userId } } }); });
  const close = (): void => setAsked(undefined);
  const letIn = ({ id }: User): void => enable.mutate(id, {
    onSuccess: () => toast(t.done), onError: (refused) => toast(explain(refused).title, { tone: 'danger' }),
  });
  if (isPending) return <Skeleton rows={8} />;
  if (!data) return <Failed error={error} onRetry={() => void refetch()} />;
  const actions = (user: User): MenuChoice[] => [
    { id: 'roles', label: t.change, onAction: () => setAsked({ what: 'change', user }) },
    { id: 'password', label: t.password, onAction: () => setAsked({ what: 'password', user }) },
    { id: 'told', label: t.told, onAction: () => setAsked({ what: 'told', user }) },
    user.disabledAt
      ? { id: 'enable', label: t.enable, onAction: () => letIn(user) }
      : { id: 'disable', label: t.disable, onAction: () => setAsked({ what: 'disable', user }) },
  ];
  return (
    <Section
      title={parts.users} count={data.rows.length}
      actions={<Button variant="primary" icon="plus" onPress={() => setAsked({ what: 'add' })}>{t.add}</Button>}
    >
      {data.rows.length === 0 ? <EmptyState kind="first" title={t.none} /> : (
        <Table<User>
          caption={parts.users} rows={data.rows} keyOf={({ id }) => id}
          columns={[
            { id: 'name', title: t.name, isHead: true, cell: (user) => user.name },
            { id: 'roles', title: t.roles, cell: ({ roles }) => roles.map((role) => name('roles', role)).join(', ') },
            { id: 'units', title: t.units, cell: ({ units }) => units.map((unit) => name('units', unit)).join(', ') || '–' },
            { id: 'told', title: t.told, cell: ({ toldAbout }) => (toldAbout.length === 0 ? '–' : t.toldOf(toldAbout.length)) },
            { id: 'state', title: t.state, cell: ({ disabledAt }) => <ActiveMark isActive={disabledAt === undefined} /> },
            { id: 'do', title: t.change, cell: (user) => <More label={t.choices(user.name)} items={actions(user)} /> },
          ]}
        />
      )}
      {asked?.what === 'add' && <UserDialog onClose={close} />}
      {asked?.what === 'change' && <UserDialog user={asked.user} onClose={close} />}
      {asked?.what === 'password' && <PasswordDialog user={asked.user} onClose={close} />}
      {asked?.what === 'told' && <ToldDialog user={asked.user} kinds={data.notices} onClose={close} />}
      {asked?.what === 'disable' && <DisableDialog user={asked.user} onClose={close} />}
    </Section>
  );
};
