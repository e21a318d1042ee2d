// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { Checkbox, Select, TextField } from '../../ui/index.js';
import type { RosterUnit } from './data.js';
import { GiveDialog } from './give-dialog.js';
import { usePlanText, useRosterText } from './text.js';
import { useShown } from './week-context.js';

const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/;

/** A unit that can be planned, or a change of what one is called and does. Its code stays. */
export const UnitDialog = ({ unit, onClose }: { readonly unit?: RosterUnit; readonly onClose: () => void }): ReactElement => {
  const t = usePlanText().units;
  const { kind: kinds } = useRosterText();
  const { revision, decisionFunction } = useShown();
  const [told, setTold] = useState({ code: unit?.code ?? '', name: unit?.name ?? '', kind: unit?.kind ?? 'own', onCall: unit?.onCall === true });
  const { code, name, kind, onCall } = told;
  const set = (change: Partial<typeof told>): void => setTold((before) => ({ ...before, ...change }));
  const orders = () => {
    if (!CODE.test(code) || !name.trim()) return undefined;
    return [{ name: unit ? 'change-unit' as const : 'add-unit' as const, body: { code, name: name.trim(), kind, ...(onCall && { onCall }) } }];
  };
  return (
    <GiveDialog title={unit ? t.changeOf(unit.name) : t.add} revision={revision} orders={orders} onClose={onClose} width="narrow">
      {(wrong, tried) => (
        <>
          {!unit && (
            <TextField
              label={t.code} hint={t.codeHint} value={code} onChange={(text) => set({ code: text.toUpperCase() })} width="medium" maxLength={40}
              isRequired error={wrong('/code') ?? (tried && !CODE.test(code) ? t.codeHint : undefined)}
            />
          )}
          <TextField
            label={t.name} value={name} onChange={(text) => set({ name: text })} maxLength={80} isRequired
            error={wrong('/name') ?? (tried && !name.trim() ? t.nameMissing : undefined)}
          />
          {unit?.code !== decisionFunction && (
            <Select
              label={t.kind} value={kind} onChange={(id) => set({ kind: id as RosterUnit['kind'] })} error={wrong('/kind')}
              choices={Object.entries(kinds).filter(([id]) => id !== 'decisionFunction').map(([id, label]) => ({ id, label }))}
            />
          )}
          <Checkbox isSelected={onCall} onChange={(on) => set({ onCall: on })}>{t.onCall}</Checkbox>
        </>
      )}
    </GiveDialog>
  );
};

export const RemoveUnitDialog = ({ unit, onClose }: { readonly unit: RosterUnit; readonly onClose: () => void }): ReactElement => {
  const t = usePlanText().units;
  const { revision } = useShown();
  return (
    <GiveDialog
      title={t.remove} confirm={t.remove} revision={revision} onClose={onClose} width="narrow"
      orders={() => [{ name: 'remove-unit', body: { unit: unit.code } }]}
    >
      {() => <p>{t.removeText(unit.name)}</p>}
    </GiveDialog>
  );
};
