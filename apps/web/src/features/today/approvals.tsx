// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode } from 'react';
import { useInstructions } from '../../api/instructions.js';
import { useSession } from '../../session/session.js';
import { useNow } from '../../time/now.js';
import { dateTime } from '../../time/write.js';
import { approvalsFor, type Approval } from './approvals-for.js';
import { Line, Part } from './row.js';
import { useText } from './text.js';

/** What of the agreement waits for whoever is here to say yes or no; undefined until it is known. */
export const useApprovals = (): readonly Approval[] | undefined => {
  const { me, may } = useSession();
  const sides = { municipality: may('instructions:approve'), sos: may('instructions:approve-sos') };
  const isAsked = sides.municipality || sides.sos;
  const { data, isError } = useInstructions(isAsked);
  return !isAsked || isError ? [] : data && approvalsFor(data.instructions, me, sides);
};

export const ApprovalList = ({ items }: { readonly items: readonly Approval[] }): ReactElement => {
  const t = useText().approvals;
  const now = useNow();
  return (
    <Part
      title={t.title} items={items} isCut={false} all={{ to: '/instructions' }}
      row={({ instructionId, name, version, at }) => (
        <Line
          key={`${instructionId} ${version}`} what={name} where={version === undefined ? t.retire : t.version(version)}
          to={{
            to: '/instructions/$instructionId', params: { instructionId }, search: version === undefined ? {} : { version },
          }}
          why={t.asked(dateTime(at, now))}
        />
      )}
    />
  );
};

/** What waits for a yes or a no, or what is said where nothing does. */
export const Approvals = ({ otherwise }: { readonly otherwise: ReactNode }): ReactNode => {
  const items = useApprovals();
  return items && (items.length > 0 ? <ApprovalList items={items} /> : otherwise);
};
