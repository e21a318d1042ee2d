// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode } from 'react';
import { useMunicipality } from '../../api/municipality.js';
import { ButtonLink, Page } from '../../ui/index.js';
import styles from './accessibility.module.css';
import { useAccessibilityText } from './text.js';

/** When every screen was last gone through. To be changed by whoever does so again, with what they found. */
const ASSESSED = '2026-11-22';

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement => (
  <section><h2>{title}</h2>{children}</section>
);

const Statement = ({ owner, actions }: { readonly owner: string | undefined; readonly actions?: ReactNode }): ReactElement => {
  const t = useAccessibilityText();
  const { how, cannot, report, supervision, known, tested } = t;
  const name = owner ?? t.municipality;
  return (
    <Page title={t.title} lead={t.lead(name)} actions={actions} narrow>
      <div className={styles.text}>
        <Part title={how.title}><p><strong>{how.status}</strong></p><p>{how.text}</p></Part>
        <Part title={cannot.title}><p>{cannot.text}</p></Part>
        <Part title={report.title}><p>{report.text(owner ?? t.municipality.toLowerCase())}</p></Part>
        <Part title={supervision.title}><p>{supervision.text}</p></Part>
        <Part title={known.title}>
          <p>{known.intro}</p>
          <dl>{known.list.map(({ what, why }) => <div key={what}><dt>{what}</dt><dd>{why}</dd></div>)}</dl>
          <p>{known.burden}</p>
        </Part>
        <Part title={tested.title}><p>{tested.text}</p><ul>{tested.list.map((one) => <li key={one}>{one}</li>)}</ul></Part>
        <p>{t.when(ASSESSED)}</p>
      </div>
    </Page>
  );
};

/** How accessible the pages are, as the law wants it said. */
export const AccessibilityPage = (): ReactElement => <Statement owner={useMunicipality()?.name} />;

/** The same for whoever has not signed in, who may know nothing else. */
export const OpenAccessibilityPage = (): ReactElement => {
  const t = useAccessibilityText();
  return <main className={styles.open}><Statement owner={undefined} actions={<ButtonLink to="/">{t.back}</ButtonLink>} /></main>;
};
