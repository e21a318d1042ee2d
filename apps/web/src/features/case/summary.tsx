// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { useFactText } from '../../facts/text.js';
import { useCommon } from '../../i18n/common.js';
import { DateTime, Mark, Section, type IconName, type Tone } from '../../ui/index.js';
import styles from './case.module.css';
import type { Case } from './data.js';
import { useCaseText } from './text.js';

/** What was said in the call, as it has been corrected since. */
export const Summary = ({ state }: { readonly state: Case }): ReactElement => {
  const t = useCaseText();
  const facts = useFactText();
  const common = useCommon();
  const name = useNames();
  const { ongoing, danger, people, operator } = state.reported;
  return (
    <Section title={t.summary}>
      <div className={styles.pad}>
        <p className={styles.description}>{state.description ?? (state.data === 'disposed' ? t.disposed : t.noDescription)}</p>
        <ul className={styles.known}>
          <li>{facts.ongoing[ongoing]}</li>
          <li data-tone={danger === 'yes' ? 'danger' : undefined}>{facts.danger[danger]}</li>
          <li>{facts.people[people]}</li>
        </ul>
        <dl className={styles.details}>
          {state.callback && <><dt>{t.callback}</dt><dd>{state.callback.allowed ? t.callbackYes(state.callback.phone) : common.no}</dd></>}
          {operator && <><dt>{t.operator}</dt><dd>{operator}</dd></>}
          {state.endedAt && <><dt>{t.ended}</dt><dd><DateTime at={state.endedAt} show="absolute" /></dd></>}
          {state.onSite.length > 0 && <><dt>{t.onSite}</dt><dd>{state.onSite.map((unit) => name('units', unit)).join(', ')}</dd></>}
          {state.attachedTo && (
            <>
              <dt>{t.attachedTo}</dt>
              <dd><Link to="/cases/$caseId" params={{ caseId: state.attachedTo }}>{t.title}</Link></dd>
            </>
          )}
        </dl>
      </div>
    </Section>
  );
};

type Status = Case['notifications'][number]['status'];

const LOOKS: Readonly<Record<Status, readonly [Tone, IconName]>> = {
  sent: ['neutral', 'send'], delivered: ['neutral', 'send'], acknowledged: ['ok', 'check'], failed: ['warn', 'cross'],
  declined: ['warn', 'cross'], expired: ['warn', 'clock'],
};

/** Who has been contacted, and what they said. */
export const Contacts = ({ state }: { readonly state: Case }): ReactElement => {
  const t = useCaseText();
  const facts = useFactText();
  const name = useNames();
  return (
    <Section title={t.contacts} count={state.notifications.length || undefined}>
      {state.notifications.length === 0 ? <p className={styles.nothing}>{t.noContacts}</p> : (
        <ul className={styles.rows}>
          {state.notifications.map(({ id, unit, channel, attempt, at, status }) => {
            const [tone, icon] = LOOKS[status];
            return (
              <li key={id}>
                <span className={styles.rowMain}>
                  <strong>{name('units', unit)}</strong> <Mark tone={tone} icon={icon} plain>{facts.status[status]}</Mark>
                </span>
                <span className={styles.rowMore}>
                  {facts.channel[channel]}{attempt > 1 && `, ${t.attempt(attempt)}`} · <DateTime at={at} show="absolute" />
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
};
