// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQueries, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useMunicipality, useNames } from '../../api/municipality.js';
import { changed } from '../../api/orders.js';
import { explain } from '../../api/problem.js';
import { newKey } from '../../api/key.js';
import { FactList, Prose, storyQuery, type CaseStory } from '../../facts/index.js';
import { useDraft } from '../../session/drafts.js';
import { useNow } from '../../time/now.js';
import { dayOf } from '../../time/write.js';
import { Banner, Button, ButtonLink, DateTime, EmptyState, Failed, Mark, Page, Select, Skeleton } from '../../ui/index.js';
import { useLedger } from './data.js';
import { coveredBy, emptyDraft, missing, QUALITIES, type Draft, type Quality } from './draft.js';
import styles from './follow-ups.module.css';
import { queryOf } from './owed.js';
import { saveReview } from './save-review.js';
import { MOST_AT_ONCE } from './search.js';
import { useFollowUpText } from './text.js';

const route = getRouteApi('/follow-ups/meeting');

type Drafts = Readonly<Record<string, Draft>>;

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

const useMeeting = (stories: readonly CaseStory[]) => {
  const client = useQueryClient();
  const [{ drafts }, setDrafts, forget] = useDraft<{ readonly drafts: Drafts }>('meeting', { drafts: {} });
  const [errors, setErrors] = useState<Readonly<Record<string, unknown>>>({});
  const [isPending, setPending] = useState(false);
  const draftOf = ({ known }: CaseStory): Draft => drafts[known.caseId] ?? { ...emptyDraft, outcome: known.outcome };
  const isReady = (story: CaseStory): boolean => missing(draftOf(story), coveredBy(story.known, [])).length === 0;
  const change = (caseId: string, next: Draft): void => setDrafts({ drafts: { ...drafts, [caseId]: next } });
  const fill = (patch: Partial<Draft>): void => setDrafts({
    drafts: {
      ...drafts,
      ...Object.fromEntries(stories.map((story) => {
        const draft = draftOf(story);
        return [story.known.caseId, { ...draft, outcome: draft.outcome ?? patch.outcome, quality: draft.quality ?? patch.quality }];
      })),
    },
  });
  // One after the other: each row is a review of its own, and one that is refused stops none of the others.
  const save = async (): Promise<void> => {
    setPending(true);
    const refused: Record<string, unknown> = {};
    const done: string[] = [];
    for (const story of stories.filter(isReady)) {
      const { caseId } = story.known;
      try {
        await saveReview(story.known, draftOf(story), newKey());
        done.push(caseId);
      } catch (error) {
        refused[caseId] = error;
      }
    }
    setErrors(refused);
    await changed(client, [...done, ...Object.keys(refused)]);
    setPending(false);
    if (done.length === stories.length) forget();
  };
  return { draftOf, change, fill, save, errors, isPending, ready: stories.filter(isReady).length };
};

const Meeting = ({ caseIds }: { readonly caseIds: readonly string[] }): ReactElement => {
  const t = useFollowUpText();
  const navigate = route.useNavigate();
  const results = useQueries({ queries: caseIds.map(storyQuery) });
  const stories = results.flatMap(({ data }) => (data ? [data] : []));
  const isOpen = ({ known }: CaseStory): boolean => coveredBy(known, []).length > 0;
  const open = stories.filter(isOpen);
  const { draftOf, change, fill, save, errors, isPending, ready } = useMeeting(open);
  const failed = results.find(({ isError }) => isError);
  if (results.some((result) => result.isPending)) return <Skeleton rows={10} />;
  if (failed) return <Failed error={failed.error} onRetry={() => void failed.refetch()} />;
  const done = stories.length - open.length;
  return (
    <>
      {open.length > 1 && <Same onFill={fill} />}
      <ol className={styles.meeting} aria-label={t.batch.row}>
        {stories.map((story) => (
          <MeetingRow
            key={story.known.caseId} story={story} draft={draftOf(story)} error={errors[story.known.caseId]}
            onChange={(patch) => change(story.known.caseId, { ...draftOf(story), ...patch })}
            onSkip={() => void navigate({ search: { case: caseIds.filter((id) => id !== story.known.caseId) }, replace: true })}
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
  const ids = [...new Set(ledger.data?.pages[0]?.rows.map(({ caseId }) => caseId))].slice(0, MOST_AT_ONCE);
  if (ledger.isPending) return <Skeleton />;
  if (ledger.isError) return <Failed error={ledger.error} onRetry={() => void ledger.refetch()} />;
  if (ids.length === 0) return <EmptyState kind="done" title={t.empty.done}>{t.empty.doneText}</EmptyState>;
  return (
    <EmptyState
      kind="first" title={t.batch.nothing}
      action={<Button variant="primary" onPress={() => void navigate({ search: { case: ids } })}>{t.batch.takeWeek} ({ids.length})</Button>}
    >
      {t.batch.nothingText}
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
