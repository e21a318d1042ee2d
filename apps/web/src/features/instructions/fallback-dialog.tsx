// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useEdit } from '../../session/drafts.js';
import { Select, TextField } from '../../ui/index.js';
import type { Content } from './data.js';
import { EditDialog, type Saving } from './edit-dialog.js';
import { fallbackOf } from './rule-form.js';
import { useInstructionText } from './text.js';
import { WayFields } from './way-fields.js';

/** What holds where no rule does: how the decision function is asked, and how long the next shift has. */
export const FallbackDialog = ({ content, saving, onClose }: {
  readonly content: Content; readonly saving: Saving; readonly onClose: () => void;
}): ReactElement => {
  const t = useInstructionText();
  const { decisionFunction, otherwise, handoverMarginMinutes } = content.fallback;
  const edit = useEdit(`${saving.draft}.fallback`, () => ({ decisionFunction, otherwise, margin: String(handoverMarginMinutes ?? '') }));
  const set = (change: Partial<typeof edit.value>): void => edit.set((before) => ({ ...before, ...change }));
  const fallback = fallbackOf(content.fallback, edit.value);
  return (
    <EditDialog title={t.rules.editFallback} saving={saving} edit={edit} onClose={onClose} content={() => fallback && { ...content, fallback }}>
      <Select
        label={t.rules.fallback} value={edit.value.otherwise} onChange={(next) => set({ otherwise: next as typeof otherwise })}
        choices={Object.entries(t.rules.then).map(([id, label]) => ({ id, label }))}
      />
      <WayFields way={edit.value.decisionFunction} onChange={(way) => set({ decisionFunction: way })} />
      <TextField
        label={t.rules.margin} hint={t.rules.marginHint} optional width="short" inputMode="numeric" value={edit.value.margin}
        onChange={(margin) => set({ margin })} error={fallback ? undefined : t.rules.marginHint}
      />
    </EditDialog>
  );
};
