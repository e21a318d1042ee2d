// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { useEdit } from '../../session/drafts.js';
import { useNow } from '../../time/now.js';
import { dayOf } from '../../time/write.js';
import { plusDays } from '../../time/zone.js';
import { Button, DayField, Several, TextField, useNeeded } from '../../ui/index.js';
import type { TemporarySchedule } from './data.js';
import { GiveDialog } from './give-dialog.js';
import type { Order } from './give.js';
import { newPattern, patternBodyOf, type PatternDraft } from './pattern-form.js';
import { PatternFields } from './pattern-fields.js';
import styles from './roster.module.css';
import { usePlanText } from './text.js';
import { useShown } from './week-context.js';

interface Draft {
  readonly said: { readonly name: string; readonly from: string; readonly to: string };
  readonly resting: readonly string[];
  readonly patterns: readonly PatternDraft[];
}

/** A period in which some units work otherwise: their ordinary shifts rest, and these hold. */
export const TemporaryDialog = ({ onClose }: { readonly onClose: () => void }): ReactElement => {
  const all = usePlanText();
  const t = all.temporary;
  const { revision, units } = useShown();
  const name = useNames();
  const needed = useNeeded();
  const tomorrow = plusDays(dayOf(useNow()), 1);
  const edit = useEdit<Draft>('roster.temporary', () => ({
    said: { name: '', from: tomorrow, to: plusDays(tomorrow, 6) }, resting: [], patterns: [],
  }));
  const { said, resting, patterns } = edit.value;
  const say = (part: Partial<Draft['said']>): void => edit.set((before) => ({ ...before, said: { ...before.said, ...part } }));
  const setPatterns = (next: readonly PatternDraft[]): void => edit.set((before) => ({ ...before, patterns: next }));
  const title = said.name.trim();
  const change = (index: number, part: Partial<PatternDraft>): void =>
    setPatterns(patterns.map((draft, at) => (at === index ? { ...draft, ...part } : draft)));
  const orders = (): readonly Order[] | undefined => {
    const bodies = patterns.flatMap((draft) => patternBodyOf(draft) ?? []);
    if (!title || resting.length === 0 || !said.from || !said.to || bodies.length < patterns.length) return undefined;
    return [{ name: 'plan-temporary-schedule', body: { ...said, name: title, units: [...resting], patterns: bodies } }];
  };
  return (
    <GiveDialog title={t.add} revision={revision} orders={orders} onClose={onClose} edit={edit} width="wide">
      {(wrong, tried) => (
        <>
          <p>{t.lead}</p>
          <TextField
            label={t.name} value={said.name} onChange={(name) => say({ name })} maxLength={80} width="medium"
            isRequired error={wrong('/name') ?? (tried && !title ? t.nameMissing : undefined)}
          />
          <div className={styles.row}>
            <DayField
              label={t.from} value={said.from} onChange={(from) => say({ from })}
              error={wrong('/from') ?? needed(tried, said.from, t.from)}
            />
            <DayField
              label={t.to} value={said.to} onChange={(to) => say({ to })}
              error={wrong('/to') ?? needed(tried, said.to, t.to)}
            />
          </div>
          <div className={styles.ticks}>
            <Several
              label={t.units} chosen={resting} onChange={(next) => edit.set((before) => ({ ...before, resting: next }))}
              choices={units.map(({ code }) => ({ id: code, label: name('units', code) }))}
              error={wrong('/units') ?? (tried && resting.length === 0 ? t.unitsMissing : undefined)}
            />
          </div>
          {patterns.map((draft, index) => (
            <fieldset key={index} className={styles.group}>
              <legend>{t.pattern(index + 1)}</legend>
              <PatternFields
                draft={draft} set={(part) => change(index, part)} tried={tried} wrong={(pointer) => wrong(`/patterns/${index}${pointer}`)}
              />
              <div><Button small variant="quiet" onPress={() => setPatterns(patterns.filter((_, at) => at !== index))}>{t.remove}</Button></div>
            </fieldset>
          ))}
          <div>
            <Button icon="plus" onPress={() => setPatterns([...patterns, { ...newPattern(resting[0] ?? '', said.from), until: said.to }])}>
              {t.addPattern}
            </Button>
          </div>
          {patterns.length === 0 && <p className={styles.faint}>{t.restOnly}</p>}
        </>
      )}
    </GiveDialog>
  );
};

export const WithdrawScheduleDialog = ({ schedule, onClose }: {
  readonly schedule: TemporarySchedule; readonly onClose: () => void;
}): ReactElement => {
  const t = usePlanText().temporary;
  const { revision } = useShown();
  return (
    <GiveDialog
      title={t.withdraw} confirm={t.withdraw} revision={revision} onClose={onClose} width="narrow"
      orders={() => [{ name: 'withdraw-temporary-schedule', body: { scheduleId: schedule.id } }]}
    >
      {() => <p>{t.withdrawText(schedule.name)}</p>}
    </GiveDialog>
  );
};
