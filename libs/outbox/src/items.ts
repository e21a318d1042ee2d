// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instant } from '@fyrvakt/kernel';
import type { Notice, NoticeKind } from '@fyrvakt/notices';

/** One thing to tell one recipient. */
export interface OutboxItem {
  readonly id: string;
  readonly recipient: string;
  readonly notice: Notice;
  readonly due: Instant;
  /** How many times it has been tried; with the id, the name of a try. */
  readonly tries: number;
  /** True when it may have arrived before. */
  readonly repeats: boolean;
}

export interface Told {
  readonly id: string;
  readonly kind: NoticeKind;
  /** `unit:` or `person:` and which. */
  readonly recipient: string;
  readonly state: 'waiting' | 'sent' | 'failed' | 'withdrawn' | 'dismissed';
  readonly due: Instant;
  readonly tries: number;
  /** What stood in the way last, in a word. */
  readonly trouble?: string;
  readonly doneAt?: Instant;
  readonly caseId?: string;
}

export interface OutboxStatus {
  /** What is due and has not been told. */
  readonly waiting: number;
  /** Seconds since the oldest of them was to be told; 0 when there is none. */
  readonly oldestSeconds: number;
  /** What was given up and nobody has looked at. */
  readonly failed: number;
}

/** What is over, and kept as the record of it. */
export interface OutboxKept {
  readonly rows: number;
  /** Seconds since the oldest of them ended; 0 when there is none. */
  readonly oldestSeconds: number;
}

/** What becomes of a try: `unknown` when the answer never came and it may have arrived. */
export type TryResult =
  | { readonly result: 'sent' }
  | { readonly result: 'refused' | 'unknown'; readonly trouble: string; readonly nextTryAt: Instant | undefined };

/** Notices, and who is to be told of each. */
export type ToTell = readonly (readonly [Notice, string])[];
