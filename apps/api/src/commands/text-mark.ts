// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseCommandName, Source } from '@fyrvakt/cases';
import { canonicalJson } from '@fyrvakt/event-store';

type Hmac = (purpose: string, text: string) => string;

/** Bytes of a mark: 128 bits, so that two texts never share one by chance. */
const BYTES = 16;

/** The part of a report of a call that a mark is made of. */
interface Contents {
  readonly source: Source;
  readonly description?: string;
  readonly callback?: { readonly phone: string; readonly allowed?: boolean };
}

const markOf = (hmac: Hmac, { source, description, callback }: Contents): string => {
  const { system, reference } = source;
  const phone = callback?.allowed ? callback.phone : '';
  // The call is part of the text, so that the same words in two calls cannot be found to be the same.
  const text = canonicalJson({ system, reference, description: description?.trim() ?? '', phone });
  return Buffer.from(hmac('text-mark', text), 'hex').subarray(0, BYTES).toString('base64url');
};

const MARKED: ReadonlySet<CaseCommandName> = new Set(['ReceiveCall', 'ReconcileCall'] as const);

/** The body of a command with the mark of its contents, where it tells of a call. Replaces whatever mark it came with. */
export const withMark = (hmac: Hmac, name: CaseCommandName, body: object): object =>
  MARKED.has(name) ? { ...body, mark: markOf(hmac, body as Contents) } : body;
