// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useNow } from '../../time/now.js';
import { dayOf } from '../../time/write.js';
import { Day, Mark } from '../../ui/index.js';
import type { LedgerRow } from './data.js';
import styles from './follow-ups.module.css';
import { daysBetween } from './owed.js';
import { KINDS } from './search.js';
import { useFollowUpText } from './text.js';

/** The last day, and how late it is when it has passed. */
export const Due = ({ day, isDone }: { readonly day: string; readonly isDone?: boolean }): ReactElement => {
  const t = useFollowUpText();
  const today = dayOf(useNow());
  const late = isDone ? 0 : daysBetween(day, today);
  return (
    <span className={styles.due}>
      <Day day={day} near />
      {late > 0 && <Mark tone="danger" icon="alert" plain>{t.daysLate(late)}</Mark>}
    </span>
  );
};

/** What is owed, in words: "samtalet, 2 kontakter, beslutet". */
export const useKinds = (): ((kinds: ReadonlyMap<LedgerRow['kind'], number>) => string) => {
  const t = useFollowUpText();
  return (kinds) => {
    const text = KINDS.flatMap((kind) => (kinds.has(kind) ? [[kind, kinds.get(kind) ?? 0] as const] : [])).map(([kind, n]) =>
      t.kind[kind](n)).join(', ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
};
