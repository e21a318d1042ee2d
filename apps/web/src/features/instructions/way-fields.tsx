// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode } from 'react';
import { Checkbox, Select, TextField } from '../../ui/index.js';
import type { Way } from './data.js';
import styles from './instructions.module.css';
import { useInstructionText } from './text.js';

/** A whole number as typed, held between 1 and the most it may be. */
export const number = (text: string, most: number): number => Math.min(most, Math.max(1, Math.trunc(Number(text)) || 1));

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
        <TextField
          label={t.form.attempts} type="number" width="short" value={String(way.attempts)} onChange={(text) => set({ attempts: number(text, 10) })}
        />
        <TextField
          label={t.form.every} type="number" width="short" value={String(way.everyMinutes)}
          onChange={(text) => set({ everyMinutes: number(text, 60) })}
        />
        <TextField
          label={t.form.within} type="number" width="short" value={String(way.withinMinutes)}
          onChange={(text) => set({ withinMinutes: number(text, 240) })}
        />
      </div>
      <Checkbox isSelected={way.acknowledgement} onChange={(acknowledgement) => set({ acknowledgement })}>{t.form.acknowledgement}</Checkbox>
      {more}
      <TextField label={t.form.say} hint={t.form.sayHint} optional value={way.say ?? ''} maxLength={300} onChange={(say) => set({ say })} />
    </>
  );
};
