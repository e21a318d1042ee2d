// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode } from 'react';
import { Checkbox, NumberField, Select, TextField } from '../../ui/index.js';
import type { Way } from './data.js';
import styles from './instructions.module.css';
import { useInstructionText } from './text.js';

/** How somebody is contacted: by what, how often, and what may be said. */
export const WayFields = <One extends Way>({ way, onChange, children, more }: {
  readonly way: One; readonly onChange: (way: One) => void;
  /** Who it is, where that is chosen. */
  readonly children?: ReactNode;
  readonly more?: ReactNode;
}): ReactElement => {
  const t = useInstructionText();
  const set = (change: Partial<Way>): void => {
    const { say, ...next } = { ...way, ...change };
    onChange({ ...next, ...(say ? { say } : {}) } as One);
  };
  return (
    <>
      <div className={styles.row}>
        {children}
        <Select
          label={t.form.channel} value={way.channel} onChange={(channel) => set({ channel: channel as Way['channel'] })}
          choices={Object.entries(t.channels).map(([id, label]) => ({ id, label }))}
        />
        <NumberField label={t.form.attempts} value={way.attempts} onChange={(attempts) => set({ attempts })} least={1} most={10} />
        <NumberField label={t.form.every} value={way.everyMinutes} onChange={(everyMinutes) => set({ everyMinutes })} least={1} most={60} />
        <NumberField label={t.form.within} value={way.withinMinutes} onChange={(withinMinutes) => set({ withinMinutes })} least={1} most={240} />
      </div>
      <Checkbox isSelected={way.acknowledgement} onChange={(acknowledgement) => set({ acknowledgement })}>{t.form.acknowledgement}</Checkbox>
      {more}
      <TextField label={t.form.say} hint={t.form.sayHint} optional value={way.say ?? ''} maxLength={300} onChange={(say) => set({ say })} />
    </>
  );
};
