// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { Prose, type CaseStory } from '../../facts/index.js';
import { useDraft } from '../../session/drafts.js';
import { Ask } from '../../ui/ask.js';
import { toast } from '../../ui/index.js';
import { useDecisionText } from './text.js';
import { NotDecided, useDecide } from './use-decide.js';

/** It cannot wait. The reason is a help to whoever follows up, and never in the way of deciding. */
export const DecideNow = ({ story: { known }, onClose }: { readonly story: CaseStory; readonly onClose: () => void }): ReactElement => {
  const t = useDecisionText();
  const [{ why }, setDraft, forget] = useDraft(`decide-now.${known.caseId}`, { why: '' });
  const { decide, error, isPending } = useDecide(known, 'decide-special-handling', () => {
    forget();
    toast(t.now.done);
    onClose();
  });
  return (
    <Ask
      title={t.now.title} confirm={t.now.confirm} isPending={isPending} onClose={onClose}
      onConfirm={() => decide(why.trim() ? { why: why.trim() } : {})}
    >
      <p>{t.now.detail}</p>
      <Prose label={t.now.why} value={why} onChange={(text) => setDraft({ why: text })} reasons={t.now.reasons} />
      <NotDecided error={error} />
    </Ask>
  );
};
