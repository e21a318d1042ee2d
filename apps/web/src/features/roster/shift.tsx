// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useNames } from '../../api/municipality.js';
import { useNow } from '../../time/now.js';
import { clock, span } from '../../time/write.js';
import { Button, Dialog, Icon, type IconName } from '../../ui/index.js';
import type { FinalShift, Reason } from './data.js';
import styles from './roster.module.css';
import { useRosterText } from './text.js';
import type { Piece } from './week.js';

export const LANES: Readonly<Record<FinalShift['lane'], IconName>> = { pattern: 'calendar', temporary: 'clock', override: 'edit', swap: 'undo' };

/** The hours of a piece of a shift, as they are said in the day that it lies in. */
export const useHours = (): ((piece: Piece<{ readonly start: string; readonly end: string }>) => string) => {
  const t = useRosterText();
  return ({ of, begins, ends }) => {
    if (begins && ends) return `${clock(of.start)}–${clock(of.end)}`;
    if (begins) return t.from(clock(of.start));
    return ends ? t.until(clock(of.end)) : t.allDay;
  };
};

/** A reason in words, and what it speaks of where that has a name. */
const useReason = (): ((reason: Reason) => string) => {
  const t = useRosterText();
  return ({ code, about }) => {
    if (about === undefined) return t.because[code];
    if (code === 'dayType') return `${t.because[code]}: ${(t.dayType as Readonly<Record<string, string>>)[about] ?? about}`;
    if (code === 'season') return `${t.because[code]}: ${t.season[about] ?? about}`;
    return code === 'schoolHoliday' ? `${t.because[code]}: ${about}` : t.because[code];
  };
};

const Why = ({ shift, onClose }: { readonly shift: FinalShift; readonly onClose: () => void }): ReactElement => {
  const t = useRosterText();
  const name = useNames();
  const now = useNow();
  const reasonOf = useReason();
  return (
    <Dialog title={name('units', shift.unit)} isOpen onClose={onClose} width="narrow" foot={<Button onPress={onClose}>{t.close}</Button>}>
      <p><strong>{span(shift.start, shift.end, now)}</strong></p>
      <p className={styles.lane}><Icon name={LANES[shift.lane]} /> {t.lane[shift.lane]}</p>
      <ul className={styles.reasons}>{[...new Set(shift.because.map(reasonOf))].map((reason) => <li key={reason}>{reason}</li>)}</ul>
    </Dialog>
  );
};

/** One shift's hours in a day; pressed, it says why it is there. */
export const Shift = ({ piece }: { readonly piece: Piece<FinalShift> }): ReactElement => {
  const t = useRosterText();
  const name = useNames();
  const hours = useHours()(piece);
  const [isOpen, setOpen] = useState(false);
  const { of } = piece;
  return (
    <>
      <AriaButton className={styles.shift ?? ''} aria-label={t.whyOf(`${name('units', of.unit)} ${hours}`)} onPress={() => setOpen(true)}>
        {of.lane !== 'pattern' && <Icon name={LANES[of.lane]} size={12} />}
        <span>{hours}</span>
      </AriaButton>
      {isOpen && <Why shift={of} onClose={() => setOpen(false)} />}
    </>
  );
};
