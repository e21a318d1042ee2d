// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { count } from '../../i18n/texts.js';
import { Icon } from '../../ui/index.js';
import type { Summary } from './data.js';
import styles from './follow-ups.module.css';
import { VIEWS, type LedgerSearch } from './search.js';
import { useFollowUpText } from './text.js';

interface SumsProps { readonly search: LedgerSearch; readonly onChange: (patch: Partial<LedgerSearch>) => void }

/** How much there is, in numbers that each show what they count. */
export const Sums = ({ summary, search, onChange }: SumsProps & { readonly summary: Summary | undefined }): ReactElement => {
  const t = useFollowUpText();
  const sums = [
    { id: 'overdue', n: summary?.overdue, due: 'overdue' as const, isBad: (summary?.overdue ?? 0) > 0 },
    { id: 'today', n: summary && summary.overdue + summary.dueToday, due: 'today' as const },
    { id: 'cases', n: summary?.cases, due: undefined },
  ] as const;
  return (
    <div className={styles.sums}>
      {sums.map((sum) => (
        <ToggleButton
          key={sum.id} className={styles.sum ?? ''} isSelected={search.due === sum.due && sum.due !== undefined}
            data-bad={('isBad' in sum && sum.isBad) || undefined}
          onChange={() => onChange({ due: search.due === sum.due ? undefined : sum.due, dueTo: undefined, state: undefined })}
        >
          <span className={styles.n}>{sum.n === undefined ? '–' : count(sum.n)}</span>
          <span>{t.sums[sum.id]}</span>
        </ToggleButton>
      ))}
    </div>
  );
};

/** List or board. */
export const ViewSwitch = ({ search, onChange }: SumsProps): ReactElement => {
  const t = useFollowUpText();
  const view = search.view ?? 'list';
  return (
    <div role="group" aria-label={t.view} className={styles.switch}>
      {VIEWS.map((id) => (
        <ToggleButton key={id} isSelected={view === id} className={styles.switchPart ?? ''}
          onChange={() => onChange({ view: id === 'list' ? undefined : id })}>
          <Icon name={id === 'list' ? 'list' : 'columns'} />
          <span>{t.views[id]}</span>
        </ToggleButton>
      ))}
    </div>
  );
};
