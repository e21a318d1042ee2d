// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { Button, DateTime, Day, Mark, Section } from '../../ui/index.js';
import styles from './case.module.css';
import { useDuplicates, type Case } from './data.js';
import { useCaseText } from './text.js';

/** What is owed a follow-up and what has had one: nothing that was done is missing here. */
export const FollowUps = ({ state }: { readonly state: Case }): ReactElement => {
  const t = useCaseText();
  const name = useNames();
  const units = new Map(state.notifications.map(({ id, unit }) => [id, name('units', unit)]));
  const owed = state.obligations.filter(({ coveredBy }) => coveredBy === undefined);
  const said = state.obligations.length === 0 ? t.owed.none
    : owed.length === 0 ? t.owed.allDone : t.owed.left(owed.length, state.obligations.length);
  return (
    <Section title={t.owed.title}>
      <p className={styles.sum} data-done={owed.length === 0 || undefined}>{said}</p>
      <ul className={styles.rows}>
        {state.obligations.map(({ id, kind, due, overdue, coveredBy }) => (
          <li key={id}>
            <span className={styles.rowMain}>
              <span>{t.owed.kind[kind]}{units.has(id) && ` · ${units.get(id)}`}</span>
              {coveredBy !== undefined ? <Mark tone="ok" icon="check" plain>{t.owed.covered}</Mark>
                : overdue ? <Mark tone="danger" icon="alert" plain>{t.owed.overdue}</Mark>
                  : <Mark icon="circle" plain>{t.owed.owed}</Mark>}
            </span>
            {coveredBy === undefined && <span className={styles.rowMore}>{t.owed.due} <Day day={due} near /></span>}
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** Calls that may be about the same event, for somebody to look at; and those that somebody has said are. */
export const Related = ({ state, onLink }: {
  readonly state: Case; readonly onLink: ((caseId: string) => void) | undefined;
}): ReactElement => {
  const t = useCaseText();
  const name = useNames();
  const found = useDuplicates(state.caseId);
  return (
    <>
      {found.length > 0 && (
        <Section title={t.duplicates.title} count={found.length}>
          <p className={styles.nothing}>{t.duplicates.lead}</p>
          <ul className={styles.rows}>
            {found.map(({ caseId, category, place, receivedAt }) => (
              <li key={caseId}>
                <span className={styles.rowMain}>
                  <Link to="/cases/$caseId" params={{ caseId }}>{name('categories', category)}, {place || t.noPlace}</Link>
                  {onLink && <Button small icon="link" onPress={() => onLink(caseId)}>{t.duplicates.link}</Button>}
                </span>
                <span className={styles.rowMore}><DateTime at={receivedAt} show="absolute" /></span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {state.links.length > 0 && (
        <Section title={t.links.title} count={state.links.length}>
          <ul className={styles.rows}>
            {state.links.map(({ caseId, kind }) => (
              <li key={`${caseId} ${kind}`}>
                <span className={styles.rowMain}><Link to="/cases/$caseId" params={{ caseId }}>{t.links.kind[kind]}</Link></span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
};
