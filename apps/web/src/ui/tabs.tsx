// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import styles from './tabs.module.css';

export interface TabPart { readonly id: string; readonly title: ReactNode; readonly content: ReactNode }

/** Parts of one thing of which one is shown. */
export const Tabs = ({ label, parts, selected, onSelect }: {
  readonly label: string; readonly parts: readonly TabPart[]; readonly selected: string; readonly onSelect: (id: string) => void;
}): ReactElement => (
  <AriaTabs selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))} className={styles.tabs ?? ''}>
    <TabList aria-label={label} className={styles.list ?? ''}>
      {parts.map(({ id, title }) => <Tab key={id} id={id} className={styles.tab ?? ''}>{title}</Tab>)}
    </TabList>
    {parts.map(({ id, content }) => <TabPanel key={id} id={id} className={styles.panel ?? ''}>{content}</TabPanel>)}
  </AriaTabs>
);
