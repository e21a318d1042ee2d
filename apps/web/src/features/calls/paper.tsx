// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useMunicipality } from '../../api/municipality.js';
import { useLanguage } from '../../i18n/texts.js';
import { PEOPLE, YES_NO } from './call.js';
import styles from './calls.module.css';
import { useCallText } from './text.js';

const Lines = ({ n }: { readonly n: number }): ReactElement => (
  <>{Array.from({ length: n }, (_, index) => <div key={index} className={styles.line} />)}</>
);

const Choose = ({ of }: { readonly of: readonly string[] }): ReactElement => (
  <ul className={styles.boxes}>{of.map((label) => <li key={label}>{label}</li>)}</ul>
);

/** The same questions on paper, for when nothing works: what is printed of the page. Read by nobody on the screen. */
export const Paper = (): ReactElement => {
  const t = useCallText();
  const lists = useMunicipality();
  const language = useLanguage();
  const answers = YES_NO.map((id) => t.answers[id]);
  const asks: readonly (readonly [string, ReactElement])[] = [
    [t.paper.received, <Lines key="l" n={1} />], [t.paper.by, <Lines key="l" n={1} />],
    [t.category, <Choose key="c" of={(lists?.categories ?? []).map(({ label }) => label[language])} />],
    [t.parts.what, <Lines key="l" n={4} />], [t.paper.where, <Lines key="l" n={2} />], [t.ongoing, <Choose key="c" of={answers} />],
    [t.danger, <Choose key="c" of={answers} />], [t.people, <Choose key="c" of={PEOPLE.map((id) => t.counts[id])} />],
    [`${t.mayCall} ${t.phone}`, <Lines key="l" n={1} />], [t.paper.contacted, <Lines key="l" n={3} />], [t.paper.decision, <Lines key="l" n={2} />],
    [t.paper.registered, <Lines key="l" n={1} />],
  ];
  return (
    <section className={styles.paper} aria-hidden="true">
      <h1>{t.paper.title}</h1>
      <p>{lists?.name}. {t.paper.lead}</p>
      <p><strong>{t.emergency}</strong> {t.descriptionHint}</p>
      {asks.map(([label, space]) => <div key={label} className={styles.ask}><p>{label}</p>{space}</div>)}
    </section>
  );
};
