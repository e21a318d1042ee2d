// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
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
  const [way, setWay] = useState(decisionFunction);
  const [then, setThen] = useState(otherwise);
  const [margin, setMargin] = useState(String(handoverMarginMinutes ?? ''));
  const fallback = fallbackOf(content.fallback, { decisionFunction: way, otherwise: then, margin });
  return (
    <EditDialog title={t.rules.editFallback} saving={saving} onClose={onClose} content={() => fallback && { ...content, fallback }}>
      <Select
        label={t.rules.fallback} value={then} onChange={(next) => setThen(next as typeof then)}
        choices={Object.entries(t.rules.then).map(([id, label]) => ({ id, label }))}
      />
      <WayFields way={way} onChange={setWay} />
      <TextField
        label={t.rules.margin} hint={t.rules.marginHint} optional width="short" inputMode="numeric" value={margin} onChange={setMargin}
        error={fallback ? undefined : t.rules.marginHint}
      />
    </EditDialog>
  );
};
