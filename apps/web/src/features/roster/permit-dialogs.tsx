// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { useMunicipality } from '../../api/municipality.js';
import { useNow } from '../../time/now.js';
import { dayOf } from '../../time/write.js';
import { plusDays } from '../../time/zone.js';
import { Button, ClockField, DayField, Several, useNeeded } from '../../ui/index.js';
import type { RosterUnit } from './data.js';
import { GiveDialog } from './give-dialog.js';
import styles from './roster.module.css';
import { usePlanText } from './text.js';
import { useShown } from './week-context.js';

interface OfUnitProps { readonly unit: RosterUnit; readonly onClose: () => void }

/** Where, from when to when, and at what hours the police let a unit keep order. */
export const PermitDialog = ({ unit, onClose }: OfUnitProps): ReactElement => {
  const t = usePlanText();
  const lists = useMunicipality();
  const { revision } = useShown();
  const needed = useNeeded();
  const today = dayOf(useNow());
  const [areas, setAreas] = useState<readonly string[]>(unit.permit?.areas ?? []);
  const [days, setDays] = useState({ from: unit.permit?.from ?? today, to: unit.permit?.to ?? plusDays(today, 365) });
  const [windows, setWindows] = useState(unit.permit?.windows ?? []);
  const spots = new Map([...(lists?.areas ?? []), ...(lists?.places ?? [])].map(({ code, name }) => [code, name]));
  const change = (index: number, part: { from?: string; to?: string }): void =>
    setWindows(windows.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const orders = () => {
    if (areas.length === 0 || !days.from || !days.to || windows.some(({ from, to }) => !from || !to)) return undefined;
    return [{ name: 'set-permit' as const, body: { unit: unit.code, areas: [...areas], ...days, windows: [...windows] } }];
  };
  return (
    <GiveDialog title={t.permit.of(unit.name)} revision={revision} onClose={onClose} orders={orders}>
      {(wrong, tried) => (
        <>
          <p>{t.permit.lead}</p>
          <div className={styles.row}>
            <DayField
              label={t.permit.from} value={days.from} onChange={(from) => setDays({ ...days, from })}
              error={wrong('/from') ?? needed(tried, days.from, t.permit.from)}
            />
            <DayField
              label={t.permit.to} value={days.to} onChange={(to) => setDays({ ...days, to })}
              error={wrong('/to') ?? needed(tried, days.to, t.permit.to)}
            />
          </div>
          {windows.map((window, index) => (
            <div key={index} className={styles.row}>
              <ClockField
                label={t.hours.from} value={window.from} onChange={(from) => change(index, { from })}
                error={needed(tried, window.from, t.hours.from)}
              />
              <ClockField
                label={t.hours.to} value={window.to} onChange={(to) => change(index, { to })}
                error={wrong(`/windows/${index}/from`) ?? wrong(`/windows/${index}/to`) ?? needed(tried, window.to, t.hours.to)}
              />
              <Button variant="quiet" onPress={() => setWindows(windows.toSpliced(index, 1))}>{t.channel.remove}</Button>
            </div>
          ))}
          <div><Button icon="plus" onPress={() => setWindows([...windows, { from: '20:00', to: '04:00' }])}>{t.permit.addHours}</Button></div>
          {windows.length === 0 && <p className={styles.faint}>{t.permit.allDay}</p>}
          <div className={styles.ticks}>
            <Several
              label={t.permit.areas} chosen={areas} onChange={setAreas} choices={[...spots].map(([id, label]) => ({ id, label }))}
              error={wrong('/areas') ?? (tried && areas.length === 0 ? t.permit.areasMissing : undefined)}
            />
          </div>
        </>
      )}
    </GiveDialog>
  );
};

export const ClearPermitDialog = ({ unit, onClose }: OfUnitProps): ReactElement => {
  const t = usePlanText().permit;
  const { revision } = useShown();
  return (
    <GiveDialog
      title={t.clear} confirm={t.clear} revision={revision} onClose={onClose} width="narrow"
      orders={() => [{ name: 'clear-permit', body: { unit: unit.code } }]}
    >
      {() => <p>{t.clearText(unit.name)}</p>}
    </GiveDialog>
  );
};
