// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { addMinutes, type Instant } from '@fyrvakt/kernel';
import type { NoticeKind } from './kinds.js';

/** Something that somebody is to be told. Holds codes, ids and times; nothing that a caller or an operator wrote. */
export interface Notice {
  readonly kind: NoticeKind;
  /** The event it comes of; where there is none, a text that is the same for the same thing for ever. */
  readonly about: string;
  readonly caseId?: string;
  /** The decision or the deferral of the case that it is about. */
  readonly hangsOn?: string;
  /** Codes of units that are told at an address of their own, and whose people are concerned. */
  readonly units: readonly string[];
  /** False where only the units are told. */
  readonly people: boolean;
  readonly occurredAt: Instant;
  /** Not before. */
  readonly due: Instant;
  /** Where it is about a time to come: when that ends. */
  readonly until?: Instant;
  /** Code of the source that it is about. */
  readonly source?: string;
}

/** News this old wake nobody: they are in the lists. It is also how long one that cannot be delivered is tried. */
export const LATE_HOURS = 24;

export const isOld = ({ due }: Pick<Notice, 'due'>, now: Instant): boolean => addMinutes(due, LATE_HOURS * 60) <= now;

/** What the id of a row is derived from: told once, however often the same event is looked at. */
export const noticeId = ({ about, kind }: Pick<Notice, 'about' | 'kind'>, recipient: string, channel: 'email'): string =>
  [about, kind, recipient, channel].join('|');
