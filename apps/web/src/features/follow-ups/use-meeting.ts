// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newKey } from '../../api/key.js';
import { changed } from '../../api/orders.js';
import type { CaseStory } from '../../facts/index.js';
import { useDraft } from '../../session/drafts.js';
import { coveredBy, emptyDraft, missing, type Draft } from './draft.js';
import { saveReview } from './save-review.js';

type Drafts = Readonly<Record<string, Draft>>;

/** What is written at the meeting, kept as a draft, and saved row by row. */
export const useMeeting = (stories: readonly CaseStory[]) => {
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
