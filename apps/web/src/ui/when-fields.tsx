// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { parseDate, parseDateTime, parseTime, type DateValue } from '@internationalized/date';
import type { ReactElement, ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell } from 'react-aria-components/Calendar';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { DatePicker } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { TimeField } from 'react-aria-components/TimeField';
import { now } from '../time/now.js';
import { wall } from '../time/zone.js';
import { classes } from './classes.js';
import { FieldLabel, Hint, Wrong, type FieldParts } from './fields.js';
import fields from './fields.module.css';
import { Icon } from './icon.js';
import styles from './when-fields.module.css';
import type { WhenProps } from './when.js';

/** What can be read of a text; null of what cannot, such as an old draft. */
const read = <T,>(parse: (text: string) => T, text: string): T | null => {
  try {
    return parse(text);
  } catch {
    return null;
  }
};

const Written = (): ReactElement => (
  <DateInput className={styles.written ?? ''}>{(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}</DateInput>
);

const Around = ({ label, hint, error, optional, children }: FieldParts & {
  readonly optional?: boolean; readonly children: ReactNode;
}): ReactElement => (
  <>
    <FieldLabel optional={optional === true}>{label}</FieldLabel>
    {hint && <Hint>{hint}</Hint>}
    {children}
    <Wrong>{error}</Wrong>
  </>
);

const Month = (): ReactElement => (
  <Popover className={fields.popover ?? ''}>
    <Dialog className={styles.dialog ?? ''}>
      <Calendar className={styles.calendar ?? ''}>
        <header className={styles.head}>
          <Button slot="previous" className={styles.step ?? ''}><Icon name="chevronLeft" /></Button>
          <Heading level={2} />
          <Button slot="next" className={styles.step ?? ''}><Icon name="chevronRight" /></Button>
        </header>
        <CalendarGrid className={styles.grid ?? ''}>
          <CalendarGridHeader>{(day) => <CalendarHeaderCell className={styles.weekday ?? ''}>{day}</CalendarHeaderCell>}</CalendarGridHeader>
          <CalendarGridBody>{(date) => <CalendarCell date={date} className={styles.day ?? ''} />}</CalendarGridBody>
        </CalendarGrid>
      </Calendar>
    </Dialog>
  </Popover>
);

const Picked = <T extends DateValue>({ parse, length, value, onChange, isRequired = false, autoFocus = false, ...around }: WhenProps & {
  readonly parse: (text: string) => T;
  /** Of what is told: a day is ten characters, a moment sixteen. */
  readonly length: number;
}): ReactElement => {
  const today = wall(now());
  return (
    <DatePicker<DateValue>
      value={read(parse, value)} onChange={(next) => onChange(next?.toString().slice(0, length) ?? '')} isInvalid={around.error !== undefined}
      placeholderValue={parse(length === 10 ? today.day : `${today.day}T${today.time}`)} granularity={length === 10 ? 'day' : 'minute'} hourCycle={24}
      validationBehavior="aria" shouldForceLeadingZeros isRequired={isRequired} autoFocus={autoFocus} className={classes(fields.field, styles.picker)}
    >
      <Around {...around}>
        <Group className={classes(fields.input, styles.group)}>
          <Written />
          <Button className={styles.open ?? ''}><Icon name="calendar" /></Button>
        </Group>
      </Around>
      <Month />
    </DatePicker>
  );
};

/** A day, written or chosen from a month: `2026-11-22`. */
export const DayField = (props: WhenProps): ReactElement => <Picked {...props} parse={parseDate} length={10} />;

/** A time of a day on the wall: `2026-11-22T02:13`. */
export const MomentField = (props: WhenProps): ReactElement => <Picked {...props} parse={parseDateTime} length={16} />;

/** A time by the clock: `02:13`. */
export const ClockField = ({ value, onChange, isRequired = false, autoFocus = false, ...around }: WhenProps): ReactElement => (
  <TimeField
    value={read(parseTime, value)} onChange={(next) => onChange(next?.toString().slice(0, 5) ?? '')} hourCycle={24}
    shouldForceLeadingZeros isRequired={isRequired} autoFocus={autoFocus} isInvalid={around.error !== undefined} validationBehavior="aria"
    className={classes(fields.field, styles.clock)}
  >
    <Around {...around}><Group className={classes(fields.input, styles.group)}><Written /></Group></Around>
  </TimeField>
);
