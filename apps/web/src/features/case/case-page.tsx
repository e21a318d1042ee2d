// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { useCommand } from '../../api/use-command.js';
import { explain, Problem } from '../../api/problem.js';
import { useCommon } from '../../i18n/common.js';
import { useSession } from '../../session/session.js';
import { stored } from '../../session/stored.js';
import { useNow } from '../../time/now.js';
import { dateTime } from '../../time/write.js';
import { Banner, Button, ButtonLink, EmptyState, Failed, IconButton, Page, Skeleton, toast } from '../../ui/index.js';
import { Actions } from './actions.js';
import { AsKnownThen } from './as-known-then.js';
import styles from './case.module.css';
import { CommandForm } from './command-form.js';
import { useCase, type Story } from './data.js';
import { localFrom, type Typed } from './form.js';
import { IdentityBar, useCaseTitle } from './identity.js';
import { FollowUps, Related } from './panels.js';
import type { CaseSearch } from './search.js';
import { factsOf } from './story.js';
import { Contacts, Summary } from './summary.js';
import { useCaseText } from './text.js';
import { Timeline } from './timeline.js';
import { Told } from './told.js';
import { Unsent } from './unsent.js';
import { useGivable } from './use-givable.js';

/** How far somebody has read which cases, on this machine. */
const read = stored<Readonly<Record<string, number>>>('read', {});
const MOST_REMEMBERED = 300;

/** The revision up to which the reader had read when they came; what is later is news. Undefined the first time. */
const useLastRead = (caseId: string, revision: number): number | undefined => {
  const [before] = useState(() => read.get()[caseId]);
  useEffect(() => {
    const others = Object.entries(read.get()).filter(([id]) => id !== caseId).slice(1 - MOST_REMEMBERED);
    read.set(Object.fromEntries([...others, [caseId, revision]]));
  }, [caseId, revision]);
  return before;
};

interface Opened { readonly name: string; readonly given: Typed }

const usePin = (caseId: string): ((entry: string, pinned: boolean) => void) => {
  const pin = useCommand(caseId, 'pin-entry');
  const onError = (error: Error): void => toast(explain(error).title, { tone: 'danger' });
  return (entry, pinned) => pin.mutate({ body: { entry, pinned } }, { onError });
};

/** One case, now or as it was known. */
const CaseView = ({ now: current, shown, search }: { readonly now: Story; readonly shown: Story; readonly search: CaseSearch }): ReactElement => {
  const t = useCaseText();
  const product = useCommon().product;
  const { me } = useSession();
  const clock = useNow();
  const navigate = useNavigate({ from: '/cases/$caseId' });
  const { caseId, revision } = current.state;
  const facts = factsOf(current.timeline);
  const isNow = search.at === undefined;
  const { commands, choicesFor, may, find } = useGivable(current.state, facts, isNow);
  const [opened, setOpened] = useState<Opened>();
  const open = useCallback((name: string, given: Typed = {}) => setOpened({ name, given }), []);
  const openPlain = useCallback((name: string) => open(name), [open]);
  const link = (otherCaseId: string): void => open('link-cases', { otherCaseId, kind: 'sameEvent' });
  const pin = usePin(caseId);
  const change = (next: CaseSearch): void => void navigate({ search: next, replace: true, hash: true });
  const seen = useLastRead(caseId, revision);
  const title = useCaseTitle()(current.state);
  useEffect(() => {
    document.title = `${title} – ${product}`;
  }, [title, product]);
  const command = opened && find(opened.name);
  return (
    <div className={styles.page}>
      <IdentityBar state={shown.state}>
        <div className={styles.tools}>
          <Actions state={current.state} commands={commands} onOpen={openPlain} />
          <IconButton icon="print" label={t.print} onPress={() => print()} />
        </div>
      </IdentityBar>
      <p className={styles.printed}>{t.printed(me.name, dateTime(clock, clock))} {location.href}</p>
      <div className={styles.columns}>
        <div className={styles.main}>
          {!isNow && (
            <Banner
              tone="warn" title={t.then.shows(dateTime(shown.state.recordedAt, clock))}
              action={<Button small onPress={() => change({ ...search, at: undefined })}>{t.then.now}</Button>}
            />
          )}
          <Timeline
            timeline={shown.timeline} hide={search.hide ?? []} onHide={(hide) => change({ ...search, hide: hide.length > 0 ? hide : undefined })}
            seen={isNow ? seen : undefined} onThen={(at) => change({ ...search, at })}
            onPin={isNow && find('pin-entry') ? pin : undefined}
            onCorrectNote={may('correct-note') ? (noteId, text) => open('correct-note', { noteId, text }) : undefined}
            onLate={may('add-note') ? (at) => open('add-note', { at: localFrom(at) }) : undefined}
          />
          <Unsent caseId={caseId} />
        </div>
        <div className={styles.side}>
          <Summary state={shown.state} />
          <FollowUps state={shown.state} />
          <Contacts state={shown.state} />
          <div className={styles.screen}>
            {isNow && <Told caseId={caseId} facts={facts} />}
            {isNow && <Related state={current.state} onLink={may('link-cases') ? link : undefined} />}
            <AsKnownThen facts={facts} at={search.at} onAt={(at) => change({ ...search, at })} />
          </div>
        </div>
      </div>
      {opened && command && (
        <CommandForm
          key={`${opened.name} ${JSON.stringify(opened.given)}`} command={command} state={current.state} choicesFor={choicesFor} given={opened.given}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  );
};

/** At that place in the log nobody knew of the case. */
const NotYet = ({ caseId }: { readonly caseId: string }): ReactElement => {
  const t = useCaseText();
  return (
    <div className={styles.page}>
      <EmptyState
        kind="noMatch" title={t.then.notYet}
        action={<ButtonLink to="/cases/$caseId" params={{ caseId }}>{t.then.now}</ButtonLink>}
      />
    </div>
  );
};

/** The page of one case. */
export const CasePage = (): ReactElement => {
  const { caseId } = useParams({ from: '/cases/$caseId' });
  const search = useSearch({ from: '/cases/$caseId' });
  const t = useCaseText();
  const current = useCase(caseId);
  const then = useCase(caseId, search.at);
  if (current.error && !current.data)
    return (
      <Page title={t.title} lead={<Link to="/cases">{t.back}</Link>}>
        <Failed error={current.error} onRetry={() => void current.refetch()} />
      </Page>
    );
  if (!current.data) return <div className={styles.page}><Skeleton rows={10} /></div>;
  // What is now is never shown as what was known then.
  if (search.at !== undefined && then.error) {
    if (then.error instanceof Problem && then.error.status === 404) return <NotYet caseId={caseId} />;
    return <div className={styles.page}><Failed error={then.error} onRetry={() => void then.refetch()} /></div>;
  }
  const shown = search.at === undefined ? current.data : then.data;
  if (!shown) return <div className={styles.page}><Skeleton rows={10} /></div>;
  return <CaseView key={caseId} now={current.data} shown={shown} search={search} />;
};
