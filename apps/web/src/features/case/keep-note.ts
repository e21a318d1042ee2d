// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { newKey } from '../../api/key.js';
import { Unreachable } from '../../api/problem.js';
import { keepNote } from '../../session/outbox.js';
import { useSession } from '../../session/session.js';
import { now } from '../../time/now.js';

interface Unanswered {
  readonly command: string;
  readonly body: Record<string, unknown>;
  readonly key: string | undefined;
}

/** Keeps a note that nobody answered, to be sent later; true when that was done. Anything else has to be seen to by whoever wrote it. */
export const useKeepNote = (caseId: string): ((error: unknown, order: Unanswered) => boolean) => {
  const { me } = useSession();
  return (error, { command, body: { text, at }, key = newKey() }) =>
    command === 'add-note' && error instanceof Unreachable && keepNote({
      key, by: me.id, caseId, text: String(text), at: typeof at === 'string' ? at : new Date(now()).toISOString(),
    });
};
