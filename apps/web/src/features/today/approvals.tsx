// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactNode } from 'react';
import { useInstructions } from '../../api/instructions.js';
import { useSession } from '../../session/session.js';
import { useNow } from '../../time/now.js';
import { dateTime } from '../../time/write.js';
import { Failed, Skeleton } from '../../ui/index.js';
import { approvalsFor } from './approvals-for.js';
import { Line, Part } from './row.js';
import { useText } from './text.js';

/** What of the agreement waits for whoever is here to say yes or no, with something below it; or what is said where nothing does. */
export const Approvals = ({ below, otherwise }: { readonly below?: ReactNode; readonly otherwise: ReactNode }): ReactNode => {
  const { approvals: t } = useText();
  const now = useNow();
  const { me, may } = useSession();
  const sides = { municipality: may('instructions:approve'), sos: may('instructions:approve-sos') };
  const isAsked = sides.municipality || sides.sos;
  const { data, error, refetch } = useInstructions(isAsked);
  if (!isAsked) return otherwise;
  // That nothing waits is said only by whoever knows.
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Skeleton />;
  const items = approvalsFor(data.instructions, me, sides);
  if (items.length === 0) return otherwise;
  return (
    <>
      <Part
        title={t.title} items={items} all={{ to: '/instructions' }}
        row={({ instructionId, name, version, at }) => (
          <Line
            key={`${instructionId} ${version}`} what={name} where={version ? t.version(version) : t.retire} why={t.asked(dateTime(at, now))}
            to={{ to: '/instructions/$instructionId', params: { instructionId }, search: { version } }}
          />
        )}
      />
      {below}
    </>
  );
};
