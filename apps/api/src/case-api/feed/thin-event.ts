// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { StoredEvent } from '@fyrvakt/event-store';

/** What the feed tells: that something has happened in a case, and what kind of thing. Reading it stays a logged, authorised read. */
export interface ThinEvent {
  readonly position: number;
  readonly type: string;
  readonly caseId: string;
}

/** Only streams of cases are told of. */
export const CASE_STREAMS = { streamPrefix: 'case-' };

export const thin = ({ position, type, stream }: StoredEvent): ThinEvent => ({ position, type, caseId: stream.slice('case-'.length) });

/** One event as Server-Sent Events has it; `id` is what a browser sends back as Last-Event-ID when it comes again. */
export const frame = (event: ThinEvent): string => `id: ${event.position}\ndata: ${JSON.stringify(event)}\n\n`;

/** Moves the reader's place without telling anything. */
export const frameOfPlace = (position: number): string => `id: ${position}\n\n`;

/** Keeps proxies from closing a quiet line. */
export const HEARTBEAT = ': all is well\n\n';
