// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { changed } from '../api/orders.js';
import { useLiveState } from '../live/live.js';
import { useWaiting } from '../session/outbox.js';
import { sendNotes } from '../session/send-notes.js';
import { useSession } from '../session/session.js';
import { toast } from '../ui/index.js';
import { useText } from './text.js';

const AGAIN_MS = 10_000;

/** Sends notes that wait as soon as that may go well: when the net or the server is back, and now and then. */
export const useSending = (): void => {
  const t = useText();
  const client = useQueryClient();
  const { me } = useSession();
  const live = useLiveState();
  const isWaiting = useWaiting().some(({ refused }) => refused === undefined);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const send = async (): Promise<void> => {
      if (!navigator.onLine) return;
      const stored = await sendNotes(me.id);
      if (stored.length === 0) return;
      toast(t.waiting.sent(stored.length));
      await changed(client, stored);
    };
    const go = (): void => void send();
    go();
    const timer = setInterval(go, AGAIN_MS);
    addEventListener('online', go);
    return () => {
      clearInterval(timer);
      removeEventListener('online', go);
    };
  }, [isWaiting, live, me.id, client, t]);
};
