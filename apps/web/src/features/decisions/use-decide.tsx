// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useRef, type ReactElement } from 'react';
import { explain, Problem } from '../../api/problem.js';
import { useCommand, type CommandBody } from '../../api/use-command.js';
import { Since, type Case } from '../../facts/index.js';
import { Banner } from '../../ui/index.js';
import { useDecisionText } from './text.js';

type Name = 'decide-special-handling' | 'defer-to-next-shift';

/** Decides. After a refusal because something came in between, the case is read anew and the one who decides looks once more. */
export const useDecide = <N extends Name>({ caseId, revision }: Case, name: N, onDone: () => void) => {
  const { mutate, error, isPending } = useCommand(caseId, name);
  return {
    error,
    isPending,
    decide: (body: CommandBody<N>): void => mutate({ body, revision }, { onSuccess: onDone }),
  };
};

/** Why it was not decided; what was written is still there. */
export const NotDecided = ({ error }: { readonly error: unknown }): ReactElement | null => {
  const t = useDecisionText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (!error) return null;
  const { title, detail } = explain(error);
  const shown = (): ReactElement => {
    if (error instanceof Problem && error.status === 412)
      return <Banner tone="warn" title={t.changed}>{t.changedText}<Since error={error} /></Banner>;
    if (error instanceof Problem && error.code === 'decision/none-requested') return <Banner tone="warn" title={t.decidedMeanwhile}>{detail}</Banner>;
    return <Banner tone="danger" title={title}>{detail}</Banner>;
  };
  return <div ref={box}>{shown()}</div>;
};
