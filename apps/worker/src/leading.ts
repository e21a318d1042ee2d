// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { once } from 'node:events';
import { lead, type Leadership, type Term } from '@fyrvakt/postgres';
import type { Runtime } from '@fyrvakt/runtime';

/** Work that one worker among all does, from when it wins until it stops or is paused for too long. */
export interface Led {
  readonly name: string;
  /** Returns when everything goes on by itself. */
  begin(term: Term): Promise<void>;
  /** Brings it to rest; also after a beginning that failed. `asked` when the worker stops, and the term may still be trusted. */
  end(): Promise<void>;
}

/** Campaigns for one piece of work. */
export const campaign = (
  { pool, holder }: Pick<Runtime, 'pool' | 'holder'>, { name, begin, end }: Led, onError: (error: unknown) => void,
): Leadership =>
  lead({ pool, name, holder, onError }, async (term) => {
    try {
      await begin(term);
      if (!term.signal.aborted) await once(term.signal, 'abort');
    } finally {
      await end();
    }
  });
