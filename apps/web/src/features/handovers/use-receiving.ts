// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changed, giveOrder } from '../../api/orders.js';
import { explain } from '../../api/problem.js';
import { toast } from '../../ui/index.js';
import { waits, type LeftCase } from './data.js';
import { useHandoverText } from './text.js';

interface Receiving {
  readonly isPending: boolean;
  /** What was refused, by the key of its row. */
  readonly errors: ReadonlyMap<string, unknown>;
  readonly accept: (rows: readonly LeftCase[]) => Promise<void>;
}

export const keyOf = ({ caseId, deferralId }: LeftCase): string => `${caseId} ${deferralId}`;

/** Takes over what was left to a shift: a row, or the whole page, one after the other. A refused row says why and stops none of the others. */
export const useReceiving = (): Receiving => {
  const t = useHandoverText();
  const client = useQueryClient();
  const [isPending, setPending] = useState(false);
  const [errors, setErrors] = useState<ReadonlyMap<string, unknown>>(new Map());
  return {
    isPending,
    errors,
    accept: async (rows) => {
      setPending(true);
      const refused = new Map<string, unknown>();
      const done: string[] = [];
      for (const row of rows.filter(waits)) {
        const { caseId, deferralId, unit, revision } = row;
        try {
          await giveOrder(caseId, 'accept-handover', { deferralId, unit }, revision);
          done.push(caseId);
        } catch (error) {
          refused.set(keyOf(row), error);
        }
      }
      setErrors(refused);
      // Until the rows say that they are received, the button could be pressed again.
      await changed(client, rows.map(({ caseId }) => caseId)).finally(() => setPending(false));
      if (done.length > 0) toast(t.page.accepted(done.length));
      const [first] = refused.values();
      // One row says so itself.
      if (first && rows.length > 1) toast(`${t.page.notAccepted(refused.size)}: ${explain(first).title}`, { tone: 'danger' });
    },
  };
};
