// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { present, someOf } from '../../url/search.js';
import { KINDS, type Kind } from './kinds.js';

/** What the address of a case can say besides which one it is. */
export interface CaseSearch {
  /** As it was known when the log was so long. */
  readonly at?: number | undefined;
  /** Kinds of events that are left out. */
  readonly hide?: readonly Kind[] | undefined;
}

export const validateCase = (search: Record<string, unknown>): CaseSearch => {
  const at = Number(search.at);
  return present({ at: Number.isSafeInteger(at) && at > 0 ? at : undefined, hide: someOf(KINDS, search.hide) });
};
