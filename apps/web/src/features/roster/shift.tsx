// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useNames } from '../../api/municipality.js';
import { clock } from '../../time/write.js';
import { Icon } from '../../ui/index.js';
import type { FinalShift, Unstaffed } from './data.js';
import { LANES } from './lanes.js';
import styles from './roster.module.css';
import { AddDialog } from './shift-dialogs.js';
import { usePlanText, useRosterText } from './text.js';
import { useMayPlan } from './week-context.js';
import type { Piece } from './week.js';
import { Why } from './why.js';

/** The hours of a piece of a shift, as they are said in the day that it lies in. */
export const useHours = (): ((piece: Piece<{ readonly start: string; readonly end: string }>) => string) => {
  const t = useRosterText();
  return ({ of, begins, ends }) => {
    if (begins && ends) return `${clock(of.start)}–${clock(of.end)}`;
    if (begins) return t.from(clock(of.start));
    return ends ? t.until(clock(of.end)) : t.allDay;
  };
};

/** One shift's hours in a day; pressed, it says why it is there and what can be done about it. */
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

/** Hours with nobody, which whoever plans can put a shift in. */
export const Nobody = ({ piece }: { readonly piece: Piece<Unstaffed> }): ReactElement => {
  const t = usePlanText();
  const hours = useHours()(piece);
  const mayPlan = useMayPlan();
  const [isOpen, setOpen] = useState(false);
  if (!mayPlan) return <span className={styles.hours}>{hours}</span>;
  return (
    <>
      <AriaButton className={styles.shift ?? ''} aria-label={t.act.addAt(hours)} onPress={() => setOpen(true)}>
        <Icon name="plus" size={12} /><span>{hours}</span>
      </AriaButton>
      {isOpen && <AddDialog start={piece.of.start} end={piece.of.end} onClose={() => setOpen(false)} />}
    </>
  );
};
