// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { useFactText } from '../../facts/index.js';
import { Button, RadioGroup, Select, TextField } from '../../ui/index.js';
import type { RosterUnit } from './data.js';
import { GiveDialog } from './give-dialog.js';
import styles from './roster.module.css';
import { usePlanText } from './text.js';
import { useShown } from './week-context.js';

type Reach = RosterUnit['channels'][number];
interface Told { readonly channel: Reach['channel']; readonly address: string }

/** All the ways to reach a unit, in the order in which they are tried. */
export const ChannelsDialog = ({ unit, onClose }: { readonly unit: RosterUnit; readonly onClose: () => void }): ReactElement => {
  const t = usePlanText().channel;
  const { channel: names } = useFactText();
  const { revision } = useShown();
  const [told, setTold] = useState<readonly Told[]>(() => unit.channels.map(({ channel, address = '' }) => ({ channel, address })));
  const change = (index: number, part: Partial<Told>): void => setTold(told.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const up = (index: number): void => setTold(told.toSpliced(index, 1).toSpliced(index - 1, 0, ...told.slice(index, index + 1)));
  const channels = told.map(({ channel, address }) => ({ channel, ...(address.trim() && { address: address.trim() }) }));
  return (
    <GiveDialog
      title={t.setOf(unit.name)} revision={revision} onClose={onClose} orders={() => [{ name: 'set-channels', body: { unit: unit.code, channels } }]}
    >
      {(wrong) => (
        <>
          <p>{t.lead}</p>
          {told.map((one, index) => (
            <fieldset key={index} className={styles.group}>
              <legend>{t.way(index + 1)}</legend>
              <div className={styles.row}>
                <Select
                  label={t.channel} value={one.channel} onChange={(id) => change(index, { channel: id as Reach['channel'] })}
                  error={wrong(`/channels/${index}`)} choices={Object.entries(names).map(([id, label]) => ({ id, label }))}
                />
                <TextField
                  label={t.address} value={one.address} onChange={(address) => change(index, { address })} optional width="medium" maxLength={120}
                  error={wrong(`/channels/${index}/address`)}
                />
              </div>
              <div className={styles.acts}>
                {index > 0 && <Button small variant="quiet" icon="arrowUp" onPress={() => up(index)}>{t.first}</Button>}
                <Button small variant="quiet" onPress={() => setTold(told.toSpliced(index, 1))}>{t.remove}</Button>
              </div>
            </fieldset>
          ))}
          <div><Button icon="plus" onPress={() => setTold([...told, { channel: 'phone', address: '' }])}>{t.add}</Button></div>
        </>
      )}
    </GiveDialog>
  );
};

/** What came of trying to reach a unit. One way that fails is not used until it has been tried again. */
export const TestDialog = ({ unit, reach, onClose }: {
  readonly unit: RosterUnit; readonly reach: Reach; readonly onClose: () => void;
}): ReactElement => {
  const t = usePlanText().channel;
  const { channel: names } = useFactText();
  const { revision } = useShown();
  const [result, setResult] = useState<string>();
  const { channel, address } = reach;
  const body = { unit: unit.code, channel, ...(address !== undefined && { address }), works: result === 'works' };
  return (
    <GiveDialog
      title={t.testOf(unit.name)} revision={revision} onClose={onClose} width="narrow"
      orders={() => (result ? [{ name: 'record-channel-test', body }] : undefined)}
    >
      {(_wrong, tried) => (
        <>
          <p>{t.testLead}</p>
          <p><strong>{names[channel]} {address}</strong></p>
          <RadioGroup
            label={t.result} value={result} onChange={setResult} error={tried && !result ? t.resultMissing : undefined}
            choices={[{ id: 'works', label: t.resultWorks }, { id: 'fails', label: t.resultFails }]}
          />
        </>
      )}
    </GiveDialog>
  );
};
