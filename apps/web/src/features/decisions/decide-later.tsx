// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { useMunicipality, useNames } from '../../api/municipality.js';
import { useShifts, type PlannedShift, type UnitShifts } from '../../api/shifts.js';
import { Prose, type Case, type CaseStory } from '../../facts/index.js';
import { useDraft } from '../../session/drafts.js';
import { useNow } from '../../time/now.js';
import { dateTime, span } from '../../time/write.js';
import { Ask } from '../../ui/ask.js';
import { Button, Checkbox, EmptyState, Failed, Select, Skeleton, toast } from '../../ui/index.js';
import styles from './decisions.module.css';
import { useDecisionText } from './text.js';
import { NotDecided, useDecide } from './use-decide.js';

/** Units by how near they are to the case: what the category says, then those tried; the others on request. */
const useSuggested = ({ category, notifications, nobodyAmong }: Case): readonly string[] => {
  const lists = useMunicipality();
  const first = lists?.categories.find(({ code }) => code === category.code)?.firstUnit;
  return [...new Set([first, ...notifications.map(({ unit }) => unit), ...(nobodyAmong ?? [])])]
    .filter((unit): unit is string => unit !== undefined && unit !== lists?.decisionFunction);
};

interface Chosen { readonly [unit: string]: PlannedShift }

const UnitRow = ({ row, note, chosen, onChoose }: {
  readonly row: UnitShifts; readonly note: string | undefined; readonly chosen: PlannedShift | undefined;
    readonly onChoose: (shift: PlannedShift | undefined) => void;
}): ReactElement => {
  const t = useDecisionText();
  const name = useNames();
  const now = useNow();
  const [first] = row.next;
  const unit = name('units', row.unit);
  return (
    <div className={styles.unit}>
      <Checkbox isSelected={chosen !== undefined} onChange={(on) => onChoose(on ? first : undefined)}>
        <strong>{unit}</strong>
        <span className={styles.sub}>{first && span((chosen ?? first).start, (chosen ?? first).end, now)}{note && ` · ${note}`}</span>
      </Checkbox>
      {chosen && row.next.length > 1 && (
        <Select
          label={t.later.shiftOf(unit)} value={chosen.start} onChange={(start) => onChoose(row.next.find((shift) => shift.start === start))}
          choices={row.next.map((shift) => ({ id: shift.start, label: span(shift.start, shift.end, now) }))}
        />
      )}
    </div>
  );
};

const Units = ({ rows, known, chosen, onChange, error }: {
  readonly rows: readonly UnitShifts[]; readonly known: Case; readonly chosen: Chosen; readonly onChange: (chosen: Chosen) => void;
    readonly error: string | undefined;
}): ReactElement => {
  const t = useDecisionText();
  const suggested = useSuggested(known);
  const [isWide, setWide] = useState(false);
  const able = rows.filter(({ next }) => next.length > 0);
  const near = able.filter(({ unit }) => suggested.includes(unit)).toSorted((one, other) =>
    suggested.indexOf(one.unit) - suggested.indexOf(other.unit));
  const rest = able.filter(({ unit }) => !suggested.includes(unit));
  const shown = isWide || near.length === 0 ? [...near, ...rest] : [...near, ...rest.filter(({ unit }) => chosen[unit])];
  const choose = (unit: string) => (shift: PlannedShift | undefined): void => {
    const { [unit]: _before, ...others } = chosen;
    onChange(shift ? { ...others, [unit]: shift } : others);
  };
  if (able.length === 0) return <EmptyState kind="first" title={t.later.noShifts} />;
  return (
    <fieldset className={styles.units}>
      <legend>{t.later.which}</legend>
      {shown.map((row) => {
        const isTried = known.notifications.some(({ unit }) => unit === row.unit);
        const note = suggested[0] === row.unit && !isTried ? t.later.suggested : isTried ? t.later.contacted : undefined;
        return <UnitRow key={row.unit} row={row} note={note} chosen={chosen[row.unit]} onChoose={choose(row.unit)} />;
      })}
      {near.length > 0 && rest.length > 0 && (
        <Button small variant="quiet" onPress={() => setWide(!isWide)}>{isWide ? t.later.fewerUnits : t.later.allUnits}</Button>
      )}
      {error && <p className={styles.wrong} role="alert">{error}</p>}
    </fieldset>
  );
};

const useFirstChoice = (known: Case, rows: readonly UnitShifts[] | undefined): Chosen => {
  const [first] = useSuggested(known).filter((unit) => rows?.find((row) => row.unit === unit)?.next.length);
  const shift = rows?.find(({ unit }) => unit === first)?.next[0];
  return first !== undefined && shift ? { [first]: shift } : {};
};

/** It can wait for a shift. The likeliest one is chosen already, so that confirming is the second tap. */
export const DecideLater = ({ story: { known }, onClose }: { readonly story: CaseStory; readonly onClose: () => void }): ReactElement => {
  const t = useDecisionText();
  const name = useNames();
  const now = useNow();
  const shifts = useShifts();
  const [draft, setDraft, forget] = useDraft(`decide-later.${known.caseId}`, { why: '', information: '' });
  const likeliest = useFirstChoice(known, shifts.data?.rows);
  const [picked, setPicked] = useState<Chosen>();
  const [asked, setAsked] = useState(false);
  const chosen = Object.values(picked ?? likeliest);
  const [only] = chosen;
  const units = chosen.map(({ unit }) => name('units', unit)).join(', ');
  const to = chosen.length === 1 && only ? `${units} ${dateTime(only.start, now)}` : units;
  const { decide, error, isPending } = useDecide(known, 'defer-to-next-shift', () => {
    forget();
    toast(t.later.done(to));
    onClose();
  });
  const submit = (): void => {
    setAsked(true);
    if (chosen.length === 0) return;
    const { why, information } = draft;
    decide({ shifts: chosen, ...(why.trim() ? { why: why.trim() } : {}), ...(information.trim() ? { information: information.trim() } : {}) });
  };
  return (
    <Ask
      title={t.later.title} confirm={chosen.length > 0 ? t.later.confirm(units) : t.later.confirmNone} isPending={isPending}
      onConfirm={submit} onClose={onClose}
    >
      {shifts.isPending && <Skeleton rows={3} />}
      {shifts.isError && <Failed error={shifts.error} onRetry={() => void shifts.refetch()} />}
      {shifts.data && (
        <Units rows={shifts.data.rows} known={known} chosen={picked ?? likeliest} onChange={setPicked}
          error={asked && chosen.length === 0 ? t.later.whichMissing : undefined} />
      )}
      <Prose label={t.later.why} value={draft.why} onChange={(why) => setDraft({ ...draft, why })} reasons={t.later.reasons} rows={2} />
      <Prose label={t.later.information} value={draft.information} onChange={(information) => setDraft({ ...draft, information })} rows={2}
        most={4_000} />
      <NotDecided error={error} />
    </Ask>
  );
};
