// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useNames } from '../../api/municipality.js';
import { usePeople } from '../../api/people.js';
import { useCommon } from '../../i18n/common.js';
import { useSession } from '../../session/session.js';
import { DateTime, DataMark, FollowUpMark, HandlingMark, Mark, useFocusOnArrival } from '../../ui/index.js';
import styles from './case.module.css';
import type { Case } from './data.js';
import { useCaseText } from './text.js';

/** What the call was about, in a few words: names the page. */
export const useCaseTitle = (): ((state: Case) => string) => {
  const t = useCaseText();
  const name = useNames();
  return ({ category, place }) => [
    (category.code === 'unknown' && category.original) || name('categories', category.code), place.text || t.noPlace,
  ].join(', ');
};

const Detail = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement => (
  <div className={styles.identityPart}><dt>{name}</dt><dd>{children}</dd></div>
);

/** Who follows it up, by name for those who may know the names. */
const useResponsible = (): ((id: string | undefined) => string) => {
  const t = useCaseText();
  const { me, may } = useSession();
  const people = usePeople(may('cases:follow-up'));
  return (id) => (!id ? t.nobody : id === me.id ? t.mine : (people?.find((person) => person.id === id)?.name ?? t.someone));
};

/** Which case it is and how it stands, always in sight. */
export const IdentityBar = ({ state, children }: { readonly state: Case; readonly children?: ReactNode }): ReactElement => {
  const t = useCaseText();
  const common = useCommon();
  const name = useNames();
  const responsible = useResponsible();
  const title = useCaseTitle();
  const titleRef = useFocusOnArrival();
  return (
    <header className={styles.identity}>
      <Link to="/cases" className={styles.back ?? ''}>{t.back}</Link>
      <div className={styles.identityHead}>
        <h1 ref={titleRef} tabIndex={-1}>{title(state)}</h1>
        <div className={styles.marks}>
          {state.mode !== 'actual' && <Mark tone="warn" icon="flag">{common.mode[state.mode]}</Mark>}
          <HandlingMark state={state.handling} />
          <FollowUpMark state={state.followUpState} plain={false} />
          {state.data !== 'full' && <DataMark state={state.data} plain={false} />}
          {state.closed && <Mark icon="check">{t.closed}</Mark>}
        </div>
        {children}
      </div>
      <dl className={styles.identityParts}>
        <Detail name={t.received}><DateTime at={state.reported.receivedAt} /></Detail>
        <Detail name={t.reference}><span className={styles.reference}>{state.source.system} {state.source.reference}</span></Detail>
        {state.place.area && <Detail name={t.area}>{name('areas', state.place.area)}</Detail>}
        {(state.assignee || state.followUpState !== 'followedUp') && <Detail name={t.responsible}>{responsible(state.assignee)}</Detail>}
      </dl>
    </header>
  );
};
