// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useSession } from '../../session/session.js';
import { Page, Tabs } from '../../ui/index.js';
import { ClientsPart } from './clients.js';
import { ListsPart } from './lists.js';
import { PARTS, type SettingsSearch } from './search.js';
import { SystemPart } from './system.js';
import { useSettingsText } from './text.js';
import { UsersPart } from './users.js';

const route = getRouteApi('/settings');

const CONTENT = { system: <SystemPart />, users: <UsersPart />, clients: <ClientsPart />, lists: <ListsPart /> } as const;

/** How the system fares and how it is set up; each part for those who may. */
export const SettingsPage = (): ReactElement => {
  const t = useSettingsText();
  const { may } = useSession();
  const { part } = route.useSearch();
  const navigate = route.useNavigate();
  const shown = PARTS.filter((id) => id === 'lists' || (id === 'system' ? may('system:read') : may('system:administer')));
  const select = (id: string): void => void navigate({ search: { part: id as SettingsSearch['part'] }, replace: true });
  return (
    <Page title={t.title}>
      <Tabs
        label={t.title} selected={part && shown.includes(part) ? part : (shown[0] ?? 'lists')} onSelect={select}
        parts={shown.map((id) => ({ id, title: t.parts[id], content: CONTENT[id] }))}
      />
    </Page>
  );
};
