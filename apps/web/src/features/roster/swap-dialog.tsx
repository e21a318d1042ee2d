// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { useSession } from '../../session/session.js';
import { useNow } from '../../time/now.js';
import { span } from '../../time/write.js';
import { Select } from '../../ui/index.js';
import type { FinalShift } from './data.js';
import { GiveDialog } from './give-dialog.js';
import { usePlanText } from './text.js';
import { useShown } from './week-context.js';

const keyOf = ({ unit, start, end }: FinalShift): string => `${unit} ${start} ${end}`;
const refOf = ({ unit, start, end }: FinalShift) => ({ unit, start, end });

/** Asks somebody to take one's shift, perhaps for one of theirs. Holds when they have said yes. */
export const SwapDialog = ({ shift, onClose }: { readonly shift: FinalShift; readonly onClose: () => void }): ReactElement => {
  const t = usePlanText();
  const { me } = useSession();
  const { revision, people, units } = useShown();
  const name = useNames();
  const now = useNow();
  const [to, setTo] = useState('');
  const [takes, setTakes] = useState('none');
  const theirs = units.flatMap(({ shifts }) => shifts).filter(({ staff, start }) => staff?.includes(to) && Date.parse(start) > now);
  const taken = theirs.find((one) => keyOf(one) === takes);
  const orders = () => {
    return to ? [{ name: 'propose-swap' as const, body: { gives: refOf(shift), to, ...(taken && { takes: refOf(taken) }) } }] : undefined;
  };
  return (
    <GiveDialog title={t.act.swap} confirm={t.swap.ask} revision={revision} onClose={onClose} orders={orders}>
      {(wrong, tried) => (
        <>
          <p>{t.swap.lead}</p>
          <p><strong>{name('units', shift.unit)}</strong> {span(shift.start, shift.end, now)}</p>
          <Select
            label={t.swap.whom} value={to || undefined} onChange={(id) => { setTo(id); setTakes('none'); }} isRequired
            error={wrong('/to') ?? (tried && !to ? t.swap.chooseWhom : undefined)}
            choices={people.filter(({ id }) => id !== me.id).map(({ id, name: label }) => ({ id, label }))}
          />
          <Select
            label={t.swap.takes} value={takes} onChange={setTakes} error={wrong('/takes')} optional
            choices={[{ id: 'none', label: t.swap.nothing }, ...theirs.map((one) => ({
              id: keyOf(one), label: `${name('units', one.unit)}, ${span(one.start, one.end, now)}`,
            }))]}
          />
        </>
      )}
    </GiveDialog>
  );
};
