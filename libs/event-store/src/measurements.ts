// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { channel } from 'node:diagnostics_channel';
import type { StoredEvent } from './port.js';

/** What the parts tell of their work, for whoever measures. Times in milliseconds. */
export interface Measurements {
  /** One append has landed. */
  readonly append: { readonly ms: number };
  /** One group went to be written; `waiting` appends were left in the queue. */
  readonly group: { readonly events: number; readonly waiting: number };
  /** One page of the log was taken into the read models. */
  readonly page: { readonly ms: number; readonly events: readonly StoredEvent[] };
}

const channels = {
  append: channel('fyrvakt.append'), group: channel('fyrvakt.group'), page: channel('fyrvakt.page'),
} satisfies Record<keyof Measurements, unknown>;

/** Tells of work that is done. Where nobody listens it costs a look at one field: the telling itself is not even made. */
export const tell = <N extends keyof Measurements>(name: N, told: () => Measurements[N]): void => {
  if (channels[name].hasSubscribers) channels[name].publish(told());
};

/** Listens to what every part in this process tells, until the returned function is called. */
export const listen = <N extends keyof Measurements>(name: N, listener: (told: Measurements[N]) => void): (() => void) => {
  const hear = (told: unknown): void => listener(told as Measurements[N]);
  channels[name].subscribe(hear);
  return () => void channels[name].unsubscribe(hear);
};
