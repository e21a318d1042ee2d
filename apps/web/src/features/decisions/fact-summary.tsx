// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useMunicipality, useNames } from '../../api/municipality.js';
import { useFactText, type CaseStory } from '../../facts/index.js';
import { DateTime, Mark } from '../../ui/index.js';
import styles from './decisions.module.css';
import { useDecisionText } from './text.js';

/** Who has been tried, each unit once with how its last attempt went. */
const useTried = ({ known }: CaseStory): readonly string[] => {
  const words = useFactText();
  const name = useNames();
  const last = new Map(known.notifications.map((notification) => [notification.unit, notification]));
  return [...last.values()].map(({ unit, status }) => `${name('units', unit)}: ${words.status[status]}`);
};

const useOnDuty = (): string => {
  const t = useDecisionText();
  const name = useNames();
  const lists = useMunicipality();
  const calledIn = new Set(lists?.units.filter(({ onCall, kind }) => onCall || kind === 'decisionFunction').map(({ code }) => code));
  const units = lists?.onDuty.map(({ unit }) => unit).filter((unit) => !calledIn.has(unit)) ?? [];
  return units.length > 0 ? units.map((unit) => name('units', unit)).join(', ') : t.page.nobodyOnDuty;
};

/** What a decision rests on, at a glance. */
export const FactSummary = ({ story, brief }: { readonly story: CaseStory; readonly brief?: boolean }): ReactElement => {
  const t = useDecisionText();
  const words = useFactText();
  const tried = useTried(story);
  const onDuty = useOnDuty();
  const { known } = story;
  const { danger, ongoing, people, receivedAt } = known.reported;
  const marks = (
    <p className={styles.marks}>
      <Mark tone={danger === 'yes' ? 'danger' : 'neutral'} icon={danger === 'yes' ? 'alert' : 'circle'}>{words.danger[danger]}</Mark>
      <Mark tone={ongoing === 'yes' ? 'warn' : 'neutral'} icon={ongoing === 'yes' ? 'bell' : 'circle'}>{words.ongoing[ongoing]}</Mark>
      <Mark icon="person">{words.people[people]}</Mark>
    </p>
  );
  if (brief) return <>{marks}{known.description && <p className={styles.said}>{known.description}</p>}</>;
  return (
    <div className={styles.summary}>
      {marks}
      <p className={styles.said}>{known.description ?? t.page.nothingSaid}</p>
      <dl>
        <div><dt>{t.page.where}</dt><dd>{known.place.text || '–'}</dd></div>
        <div><dt>{t.page.when}</dt><dd><DateTime at={receivedAt} /></dd></div>
        <div><dt>{t.page.tried}</dt><dd>{tried.length > 0 ? tried.map((line) => <p key={line}>{line}</p>) : t.page.noContact}</dd></div>
        <div><dt>{t.page.staffed}</dt><dd>{onDuty}</dd></div>
      </dl>
    </div>
  );
};
