// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { FieldParts } from './fields.js';
import fields from './fields.module.css';
import { later } from './later.js';

export interface WhenProps extends FieldParts {
  /** As in an HTML field of that sort: `2026-11-22`, `02:13` or `2026-11-22T02:13`; empty while it is none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly optional?: boolean;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
}

// What a browser's own fields look like follows the browser's language: 6 PM and the 11th month first, in the middle of a Swedish page. These
// follow the page's, and the clock has twenty-four hours. They come after the first load, with what every screen may need.
const fetched = (): Promise<typeof import('./when-fields.js')> => import('./when-fields.js');
const room = <div className={fields.room} />;

/** A day, written or chosen from a month: `2026-11-22`. */
export const DayField = later<WhenProps>(async () => (await fetched()).DayField, room);

/** A time by the clock: `02:13`. */
export const ClockField = later<WhenProps>(async () => (await fetched()).ClockField, room);

/** A time of a day on the wall: `2026-11-22T02:13`. */
export const MomentField = later<WhenProps>(async () => (await fetched()).MomentField, room);
