// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Link, getRouteApi } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { changed, giveOrder } from '../../api/orders.js';
import { explain } from '../../api/problem.js';
import { FactList, Prose, useStory, type CaseStory } from '../../facts/index.js';
import { Ask } from '../../ui/ask.js';
import {
  Banner, Button, ButtonLink, DateTime, EmptyState, Failed, FollowUpMark, HandlingMark, Mark, Page, Section, Skeleton, toast,
} from '../../ui/index.js';
import { usePersonName } from './data.js';
import { AssignDialog, PostponeDialog } from './dialogs.js';
import { awaitsDecision } from './draft.js';
import styles from './follow-ups.module.css';
import { ReviewForm } from './review-form.js';
import { useFollowUpText } from './text.js';

const route = getRouteApi('/follow-ups/$caseId');

const useOrder = (story: CaseStory, onDone: () => void) => {
  const client = useQueryClient();
  const [error, setError] = useState<unknown>();
  const [isPending, setPending] = useState(false);
  const give = async (run: () => Promise<unknown>): Promise<void> => {
    setPending(true);
    setError(undefined);
    try {
      await run();
      await changed(client, [story.known.caseId]);
      onDone();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setPending(false);
    }
  };
  return { give, error, isPending };
};

/** A second pair of eyes: what the review covered is owed again. */
const SendBack = ({ story, followUpId, onClose }: { readonly story: CaseStory; readonly followUpId: string;
  readonly onClose: () => void }): ReactElement => {
  const t = useFollowUpText();
  const [why, setWhy] = useState('');
  const { give, error, isPending } = useOrder(story, () => {
    toast(t.review.sentBack);
    onClose();
  });
  const { caseId, revision } = story.known;
  const send = (): Promise<void> =>
    give(() => giveOrder(caseId, 'return-follow-up', { followUpId, ...(why.trim() ? { why: why.trim() } : {}) }, revision));
  return (
    <Ask
      title={t.review.sendBackTitle} confirm={t.review.sendBack} isPending={isPending} error={error} onConfirm={() => void send()} onClose={onClose}
    >
      <p>{t.review.sendBackText}</p>
      <Prose label={t.review.sendBackWhy} value={why} onChange={setWhy} />
    </Ask>
  );
};

const Reviews = ({ story }: { readonly story: CaseStory }): ReactElement | null => {
  const t = useFollowUpText();
  const name = useNames();
  const [back, setBack] = useState<string>();
  const { known, facts } = story;
  const told = facts.filter(({ type }) => type === 'FollowedUp');
  if (told.length === 0) return null;
  return (
    <Section title={t.review.earlier}>
      <ul className={styles.reviews}>
        {told.map(({ eventId, data, occurredAt }) => {
          const review = known.reviews.find(({ id }) => id === data.followUpId);
          return (
            <li key={eventId}>
              <p className={styles.reviewHead}>
                <strong>{name('outcomes', String(data.outcome))}</strong>
                <DateTime at={occurredAt} />
                {review?.returned && <Mark tone="warn" icon="undo">{t.review.returned}</Mark>}
              </p>
              <p className={styles.sub}>
                {t.review.qualities[data.quality as keyof typeof t.review.qualities]}, {t.review.covered((data.covers as string[]).length)}
              </p>
              {typeof data.learning === 'string' && <p>{data.learning}</p>}
              {review && !review.returned && !known.closed && <Button small icon="undo"
                onPress={() => setBack(review.id)}>{t.review.sendBack}</Button>}
            </li>
          );
        })}
      </ul>
      {back !== undefined && <SendBack story={story} followUpId={back} onClose={() => setBack(undefined)} />}
    </Section>
  );
};

const AllDone = ({ story }: { readonly story: CaseStory }): ReactElement => {
  const t = useFollowUpText();
  const { known } = story;
  const { give, error, isPending } = useOrder(story, () => toast(t.review.doneClosed));
  const close = (): void => void give(() => giveOrder(known.caseId, 'close-case', {}, known.revision));
  return (
    <>
      <EmptyState
        kind="done" title={known.closed ? t.review.doneClosed : t.review.done}
        action={!known.closed && !awaitsDecision(known) && <Button isPending={isPending} onPress={close}>{t.review.closeNow}</Button>}
      />
      {error !== undefined && <Banner tone="danger" title={explain(error).title}>{explain(error).detail}</Banner>}
    </>
  );
};

const Reviewed = ({ story }: { readonly story: CaseStory }): ReactElement => {
  const t = useFollowUpText();
  const navigate = route.useNavigate();
  const { known, facts } = story;
  const isOwed = known.obligations.some(({ coveredBy }) => coveredBy === undefined);
  return (
    <div className={styles.split}>
      <div className={styles.beside}>
        <Section title={t.review.facts}><div className={styles.inCard}><FactList facts={facts} /></div></Section>
        <Reviews story={story} />
      </div>
      <Section title={t.review.title}>
        <div className={styles.inCard}>
          {isOwed && !known.closed ? <ReviewForm key={known.caseId} story={story}
            onSaved={() => void navigate({ to: '/follow-ups' })} /> : <AllDone story={story} />}
        </div>
      </Section>
    </div>
  );
};

const Identity = ({ story: { known } }: { readonly story: CaseStory }): ReactElement => {
  const personName = usePersonName();
  const t = useFollowUpText();
  return (
    <p className={styles.identity}>
      <span>{known.place.text || '–'}</span>
      <DateTime at={known.reported.receivedAt} />
      <HandlingMark state={known.handling} plain />
      <FollowUpMark state={known.followUpState} />
      <span>{t.column.who}: {personName(known.assignee)}</span>
    </p>
  );
};

/** One case, to be followed up. */
export const ReviewPage = (): ReactElement => {
  const t = useFollowUpText();
  const name = useNames();
  const { caseId } = route.useParams();
  const story = useStory(caseId);
  const [open, setOpen] = useState<'assign' | 'postpone'>();
  const what = story.data ? name('categories', story.data.known.category.code) : t.review.title;
  const isOpen = story.data !== undefined && !story.data.known.closed && story.data.known.followUpState !== 'followedUp';
  return (
    <Page
      title={t.review.tabTitle(what)} heading={what}
      lead={<><p><Link to="/follow-ups">{t.review.back}</Link></p>{story.data && <Identity story={story.data} />}</>}
      actions={story.data && (
        <>
          {isOpen && <Button icon="person" onPress={() => setOpen('assign')}>{t.assign}</Button>}
          {isOpen && <Button icon="calendar" onPress={() => setOpen('postpone')}>{t.postpone}</Button>}
          <ButtonLink to="/cases/$caseId" params={{ caseId }}>{t.open}</ButtonLink>
        </>
      )}
    >
      {story.isPending && <Skeleton rows={8} />}
      {story.isError && <Failed error={story.error} onRetry={() => void story.refetch()} />}
      {story.data && <Reviewed story={story.data} />}
      {open === 'assign' && <AssignDialog caseIds={[caseId]} onClose={() => setOpen(undefined)} />}
      {open === 'postpone' && <PostponeDialog caseIds={[caseId]} onClose={() => setOpen(undefined)} />}
    </Page>
  );
};
