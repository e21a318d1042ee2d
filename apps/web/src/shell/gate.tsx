// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Fragment, useCallback, useEffect, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { onSignedOut } from '../api/client.js';
import { sessionOf, SessionProvider, sessionQuery, useOtherTabs } from '../session/session.js';
import { Failed, Skeleton } from '../ui/index.js';
import { applyTheme, theme } from './theme.js';

interface GateProps {
  /** The whole screen, for whoever comes. */
  readonly signIn: ReactNode;
  /** Over the screen of somebody whose session has ended: everything that is written there stays. */
  readonly signInAgain: (onDone: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Lets in whoever is signed in. */
export const Gate = ({ signIn, signInAgain, children }: GateProps): ReactElement => {
  const client = useQueryClient();
  const { data: me, error, refetch } = useQuery(sessionQuery);
  const [hasEnded, setEnded] = useState(false);
  const back = useCallback((): void => {
    setEnded(false);
    // Only what could not be had: a form that is being filled in must not be drawn anew under the hand.
    void client.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
  }, [client]);
  useOtherTabs(back);
  useEffect(() => applyTheme(theme.get()), []);
  useEffect(() => onSignedOut(() => setEnded(true)), []);
  useEffect(() => { if (!me) setEnded(false); }, [me]);
  const session = useMemo(() => (me ? sessionOf(me) : undefined), [me]);
  if (error && !me) return <main><Failed error={error} onRetry={() => void refetch()} /></main>;
  if (me === undefined) return <Skeleton />;
  if (!me || !session) return <>{signIn}</>;
  return (
    <SessionProvider value={session}>
      {/* Somebody else begins with a screen of their own: what is written on this one is not theirs. */}
      <Fragment key={me.id}>{children}</Fragment>
      {hasEnded && signInAgain(back)}
    </SessionProvider>
  );
};
