// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useMunicipality, useNames } from '../../api/municipality.js';
import { explain } from '../../api/problem.js';
import { FactList, Prose, storyQuery, type CaseStory } from '../../facts/index.js';
import { useCommon } from '../../i18n/common.js';
import { useNow } from '../../time/now.js';
import { dayOf } from '../../time/write.js';
import { Banner, Button, ButtonLink, DateTime, EmptyState, Failed, Mark, Page, Select, Skeleton } from '../../ui/index.js';
import { useLedger } from './data.js';
import { coveredBy, QUALITIES, type Draft, type Quality } from './draft.js';
import styles from './follow-ups.module.css';
import { queryOf } from './owed.js';
import { MOST_AT_ONCE } from './search.js';
import { useFollowUpText } from './text.js';
import { useMeeting } from './use-meeting.js';

const route = getRouteApi('/follow-ups/meeting');

const useChoices = () => {
  const t = useFollowUpText();
  const name = useNames();
  const outcomes = useMunicipality()?.outcomes ?? [];
  return {
    outcomes: outcomes.map(({ code }) => ({ id: code, label: name('outcomes', code) })),
    qualities: QUALITIES.map((id) => ({ id, label: t.review.qualities[id] })),
  };
};

const qualityOf = (id: string): Quality | undefined => QUALITIES.find((quality) => quality === id);

/** One case of the meeting: what happened, and the two answers that a review needs. */
const MeetingRow = ({ story, draft, error, onChange, onSkip }: {
  readonly story: CaseStory; readonly draft: Draft; readonly error: unknown; readonly onChange: (patch: Partial<Draft>) => void;
    readonly onSkip: () => void;
}): ReactElement => {
  const t = useFollowUpText();
  const name = useNames();
  const choices = useChoices();
  const { known, facts } = story;
  const owed = coveredBy(known, []);
  const isDone = owed.length === 0;
  return (
    <li className={styles.meetingRow} data-done={isDone || undefined}>
      <div className={styles.meetingWhat}>
        <h2>{name('categories', known.category.code)}</h2>
        <p className={styles.sub}>{known.place.text || '–'} · <DateTime at={known.reported.receivedAt} show="absolute" /></p>
        <details><summary>{t.batch.facts}</summary><FactList facts={facts} /></details>
      </div>
      {isDone ? <Mark tone="ok" icon="check">{t.batch.saved}</Mark> : (
        <div className={styles.meetingForm}>
          <Select label={t.review.outcome} choices={choices.outcomes} value={draft.outcome} onChange={(outcome) => onChange({ outcome })} />
          <Select label={t.batch.quality} choices={choices.qualities} value={draft.quality} onChange={(id) => onChange({ quality: qualityOf(id) })} />
          <div className={styles.meetingMore}>
            <details><summary>{t.review.learning}</summary><Prose label={t.review.learning} value={draft.learning}
              onChange={(learning) => onChange({ learning })} rows={2} most={4_000} /></details>
            <Button small variant="quiet" onPress={onSkip}>{t.batch.skip}</Button>
          </div>
          {error !== undefined && <Banner tone="danger" title={explain(error).title}>{explain(error).detail}</Banner>}
        </div>
      )}
    </li>
  );
};

/** Fills every row that has no answer yet. */
const Same = ({ onFill }: { readonly onFill: (patch: Partial<Draft>) => void }): ReactElement => {
  const t = useFollowUpText();
  const choices = useChoices();
  const [outcome, setOutcome] = useState<string>();
  const [quality, setQuality] = useState<Quality>();
  return (
    <div className={styles.same} role="group" aria-label={t.batch.same}>
      <Select label={`${t.batch.same}: ${t.review.outcome}`} choices={choices.outcomes} value={outcome} onChange={setOutcome} />
      <Select label={t.batch.quality} choices={choices.qualities} value={quality} onChange={(id) => setQuality(qualityOf(id))} />
      <Button onPress={() => onFill({ outcome, quality })} isDisabled={!outcome && !quality}>{t.batch.fill}</Button>
    </div>
  );
};

const Meeting = ({ caseIds }: { readonly caseIds: readonly string[] }): ReactElement => {
  const t = useFollowUpText();
  const common = useCommon();
  const navigate = route.useNavigate();
  const results = useQueries({ queries: caseIds.map(storyQuery) });
  const stories = results.flatMap(({ data }) => (data ? [data] : []));
  const isOpen = ({ known }: CaseStory): boolean => coveredBy(known, []).length > 0;
  const open = stories.filter(isOpen);
  const { draftOf, change, fill, save, errors, isPending, ready } = useMeeting(open);
  const failed = results.filter(({ isLoadingError }) => isLoadingError);
  if (results.some((result) => result.isPending)) return <Skeleton rows={10} />;
  const retry = (): void => failed.forEach((result) => void result.refetch());
  const keep = (ids: readonly string[]): void => void navigate({ search: { case: [...ids] }, replace: true });
  if (stories.length === 0) return <Failed error={failed[0]?.error} onRetry={retry} />;
  const done = stories.length - open.length;
  return (
    <>
      {failed.length > 0 && (
        <Banner
          tone="danger" title={t.batch.notFetched(failed.length)}
          action={<Button small onPress={() => keep(stories.map(({ known }) => known.caseId))}>{t.batch.skip}</Button>}
        >
          {explain(failed[0]?.error).title} <Button small onPress={retry}>{common.retry}</Button>
        </Banner>
      )}
      {open.length > 1 && <Same onFill={fill} />}
      <ol className={styles.meeting} aria-label={t.batch.row}>
        {stories.map((story) => (
          <MeetingRow
            key={story.known.caseId} story={story} draft={draftOf(story)} error={errors[story.known.caseId]}
            onChange={(patch) => change(story.known.caseId, { ...draftOf(story), ...patch })}
            onSkip={() => keep(caseIds.filter((id) => id !== story.known.caseId))}
          />
        ))}
      </ol>
      <div className={styles.bulk}>
        <strong aria-live="polite">{open.length === 0 ? t.batch.allDone : t.batch.left(done, stories.length)}</strong>
        {open.length > 0 && <Button variant="primary" isPending={isPending} isDisabled={ready === 0}
          onPress={() => void save()}>{t.batch.saveAll(ready)}</Button>}
        {open.length === 0 && <ButtonLink to="/follow-ups">{t.review.back}</ButtonLink>}
      </div>
    </>
  );
};

/** Without chosen cases: an offer to take what is due within a week. */
const Choose = (): ReactElement => {
  const t = useFollowUpText();
  const navigate = route.useNavigate();
  const ledger = useLedger(queryOf({ due: 'week' }, dayOf(useNow()), ''));
  const all = [...new Set(ledger.data?.pages[0]?.rows.map(({ caseId }) => caseId))];
  const ids = all.slice(0, MOST_AT_ONCE);
  if (ledger.isPending) return <Skeleton />;
  if (ledger.isError) return <Failed error={ledger.error} onRetry={() => void ledger.refetch()} />;
  if (ids.length === 0) return <EmptyState kind="done" title={t.empty.done}>{t.empty.doneText}</EmptyState>;
  return (
    <EmptyState
      kind="first" title={t.batch.nothing}
      action={<Button variant="primary" onPress={() => void navigate({ search: { case: ids } })}>{t.batch.takeWeek} ({ids.length})</Button>}
    >
      {t.batch.nothingText}
      {(all.length > ids.length || ledger.hasNextPage) && ` ${t.batch.tooMany(MOST_AT_ONCE)}`}
    </EmptyState>
  );
};

/** The weekly meeting: several cases gone through together, each saved by itself. */
export const MeetingPage = (): ReactElement => {
  const t = useFollowUpText();
  const { case: caseIds } = route.useSearch();
  return (
    <Page title={t.batch.title} lead={t.batch.lead} actions={<ButtonLink to="/follow-ups">{t.review.back}</ButtonLink>}>
      {caseIds ? <Meeting caseIds={caseIds} /> : <Choose />}
    </Page>
  );
};
