// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changed, giveOrder } from '../../api/orders.js';
import { explain, Problem } from '../../api/problem.js';
import type { Case } from '../../facts/index.js';
import { bodyOf, canClose, coveredBy, type Draft } from './draft.js';
import { newKey } from '../../api/key.js';

export interface SavedReview {
  /** Whether the case was closed as well; why not, where that was wanted and refused. */
  readonly closed: boolean;
  readonly notClosed?: string;
}

/** Stores a review and, where that is wanted and nothing is left, closes the case. */
export const saveReview = async (known: Case, draft: Draft, key: string): Promise<SavedReview> => {
  const { caseId } = known;
  const reviewed = await giveOrder(caseId, 'record-follow-up', bodyOf(draft, coveredBy(known, draft.left)), known.revision, key);
  if (!draft.close || !canClose(known, draft.left)) return { closed: false };
  try {
    await giveOrder(caseId, 'close-case', {}, reviewed.revision);
    return { closed: true };
  } catch (error) {
    // The review stands; that somebody came in between before the closing is told and mended by hand.
    return { closed: false, notClosed: explain(error).title };
  }
};

interface Saving {
  readonly isPending: boolean;
  /** What was refused; undefined when nothing was. */
  readonly error: unknown;
  readonly save: (known: Case, draft: Draft) => Promise<SavedReview | undefined>;
}

/** Saves from a form, which keeps what is written when it is refused. The same review tried again is stored once. */
export const useSaveReview = (): Saving => {
  const client = useQueryClient();
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();
  const [last, setLast] = useState<{ readonly order: string; readonly key: string }>();
  return {
    isPending,
    error,
    save: async (known, draft) => {
      const order = JSON.stringify([known.caseId, known.revision, draft]);
      const key = last?.order === order ? last.key : newKey();
      setLast({ order, key });
      setPending(true);
      setError(undefined);
      try {
        const saved = await saveReview(known, draft, key);
        await changed(client, [known.caseId]);
        return saved;
      } catch (thrown) {
        setError(thrown);
        // What came in between is read, so that the form stands on it.
        if (thrown instanceof Problem && thrown.status === 412) await changed(client, [known.caseId]);
        return undefined;
      } finally {
        setPending(false);
      }
    },
  };
};
