// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { useMunicipality, useNames } from '../../api/municipality.js';
import { useCommand, type CommandBody } from '../../api/use-command.js';
import { Prose } from '../../facts/index.js';
import { useDraft } from '../../session/drafts.js';
import { Ask } from '../../ui/ask.js';
import { Select, toast } from '../../ui/index.js';
import type { LeftCase } from './data.js';
import { useHandoverText } from './text.js';

interface ForRow { readonly row: LeftCase; readonly onClose: () => void }

/** The shift cannot take it; the decision function is asked again. */
export const GiveBack = ({ row, onClose }: ForRow): ReactElement => {
  const t = useHandoverText();
  const { caseId, deferralId, unit, revision } = row;
  const { mutate, error, isPending } = useCommand(caseId, 'return-handover');
  const [{ why }, setDraft, forget] = useDraft(`give-back.${deferralId}`, { why: '' });
  const send = (): void => {
    const body: CommandBody<'return-handover'> = { deferralId, unit, ...(why.trim() ? { why: why.trim() } : {}) };
    mutate({ body, revision }, {
      onSuccess: () => {
        forget();
        toast(t.giveBack.done);
        onClose();
      },
    });
  };
  return (
    <Ask title={t.giveBack.title} confirm={t.giveBack.confirm} isPending={isPending} error={error} onConfirm={send} onClose={onClose}>
      <p>{t.giveBack.text}</p>
      <Prose label={t.giveBack.why} value={why} onChange={(text) => setDraft({ why: text })} />
    </Ask>
  );
};

/** What was promised has been done. */
export const Complete = ({ row, onClose }: ForRow): ReactElement => {
  const t = useHandoverText();
  const name = useNames();
  const outcomes = useMunicipality()?.outcomes ?? [];
  const { caseId, revision } = row;
  const { mutate, error, isPending } = useCommand(caseId, 'complete-handling');
  const [outcome, setOutcome] = useState<string>();
  const [asked, setAsked] = useState(false);
  const send = (): void => {
    setAsked(true);
    if (!outcome) return;
    mutate({ body: { outcome }, revision }, {
      onSuccess: () => {
        toast(t.keep.completed);
        onClose();
      },
    });
  };
  return (
    <Ask title={t.keep.completeTitle} confirm={t.keep.done} isPending={isPending} error={error} onConfirm={send} onClose={onClose}>
      <Select
        label={t.keep.outcome} choices={outcomes.map(({ code }) => ({ id: code, label: name('outcomes', code) }))} value={outcome}
          onChange={setOutcome}
        error={asked && !outcome ? t.keep.outcomeMissing : undefined}
      />
    </Ask>
  );
};
