// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { useEdit } from '../../session/drafts.js';
import { useNow } from '../../time/now.js';
import { dayOf } from '../../time/write.js';
import { plusDays } from '../../time/zone.js';
import { DayField, useNeeded } from '../../ui/index.js';
import type { ShiftPattern } from './data.js';
import { GiveDialog } from './give-dialog.js';
import type { Order } from './give.js';
import { PatternFields } from './pattern-fields.js';
import { draftOf, newPattern, patternBodyOf } from './pattern-form.js';
import { usePlanText } from './text.js';
import { useShown } from './week-context.js';

/** Plans shifts that repeat; or changes some from a day on, which ends the one and begins the other. */
export const PatternDialog = ({ pattern, onClose }: { readonly pattern?: ShiftPattern; readonly onClose: () => void }): ReactElement => {
  const t = usePlanText().pattern;
  const { revision } = useShown();
  const tomorrow = plusDays(dayOf(useNow()), 1);
  const edit = useEdit(`roster.pattern.${pattern?.id ?? 'new'}`, () => (pattern ? draftOf(pattern, tomorrow) : newPattern('', tomorrow)));
  const draft = edit.value;
  const orders = (): readonly Order[] | undefined => {
    const body = patternBodyOf(draft);
    if (!body) return undefined;
    const lastDay = plusDays(body.since, -1);
    const ends = pattern !== undefined && (pattern.until === undefined || lastDay < pattern.until);
    const plan = { name: 'plan-pattern', body } as const;
    if (!ends) return [plan];
    const end = { name: 'end-pattern', body: { patternId: pattern.id, lastDay } } as const;
    // The new one first: the decision function is never without anybody in between. But what has been worked may not let the old one go.
    return lastDay < plusDays(tomorrow, -1) ? [end, plan] : [plan, end];
  };
  return (
    <GiveDialog title={pattern ? t.change : t.add} revision={revision} orders={orders} onClose={onClose} edit={edit} width="wide">
      {(wrong, tried) => (
        <>
          {pattern && <p>{t.changeText}</p>}
          <PatternFields draft={draft} set={(change) => edit.set((before) => ({ ...before, ...change }))} wrong={wrong} tried={tried} />
        </>
      )}
    </GiveDialog>
  );
};

/** Ends shifts that repeat, on a day or as if they had never been. */
export const EndDialog = ({ pattern, words, onClose }: {
  readonly pattern: ShiftPattern; readonly words: string; readonly onClose: () => void;
}): ReactElement => {
  const t = usePlanText().pattern;
  const { revision } = useShown();
  const needed = useNeeded();
  const [lastDay, setLastDay] = useState(dayOf(useNow()));
  return (
    <GiveDialog
      title={t.end} confirm={t.end} revision={revision} onClose={onClose} width="narrow"
      orders={() => (lastDay ? [{ name: 'end-pattern', body: { patternId: pattern.id, lastDay } }] : undefined)}
    >
      {(wrong, tried) => (
        <>
          <p>{words}</p>
          <DayField
            label={t.lastDay} hint={t.lastDayHint} value={lastDay} onChange={setLastDay}
            error={wrong('/lastDay') ?? needed(tried, lastDay, t.lastDay)}
          />
        </>
      )}
    </GiveDialog>
  );
};
