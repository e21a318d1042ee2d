// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { usePeople } from '../../api/people.js';
import { count } from '../../i18n/texts.js';
import { Button, Chips, Select } from '../../ui/index.js';
import type { Summary } from './data.js';
import styles from './follow-ups.module.css';
import { isWide, KINDS, type LedgerSearch } from './search.js';
import { useFollowUpText } from './text.js';

interface FiltersProps {
  readonly search: LedgerSearch;
  readonly summary: Summary | undefined;
  readonly onChange: (patch: Partial<LedgerSearch>) => void;
}

const ALL = 'all';

/** Who: everybody, oneself, nobody yet, or somebody. */
export const Who = ({ search: { who }, summary, onChange }: FiltersProps): ReactElement => {
  const t = useFollowUpText();
  const people = usePeople() ?? [];
  const casesOf = (id: string | null): string => {
    const n = summary?.people.find(({ responsible }) => responsible === id)?.cases;
    return n === undefined ? '' : count(n);
  };
  const choices = [
    { id: ALL, label: t.filters.all }, { id: 'me', label: t.filters.me }, { id: 'nobody', label: t.filters.nobody, detail: casesOf(null) },
    ...people.map(({ id, name }) => ({ id, label: name, detail: casesOf(id) })),
  ];
  return <div className={styles.who}><Select label={t.filters.who} choices={choices} value={who ?? ALL}
    onChange={(id) => onChange({ who: id === ALL ? undefined : id })} /></div>;
};

/** What narrows the list; all of it stands in the address. */
export const Filters = ({ search, onChange }: Omit<FiltersProps, 'summary'>): ReactElement => {
  const t = useFollowUpText();
  const name = useNames();
  const others = [...(search.category ?? []).map((code) => name('categories', code)), ...(search.area ?? []).map((code) => name('areas', code))];
  return (
    <div className={styles.filters}>
      <Chips
        label={t.filters.kind} chosen={search.kind ?? []} choices={KINDS.map((id) => ({ id, label: t.kinds[id] }))}
        onChange={(chosen) => onChange({ kind: chosen.length > 0 ? KINDS.filter((id) => chosen.includes(id)) : undefined })}
      />
      <Chips
        label={t.filters.state} chosen={search.state ? ['covered'] : []} choices={[{ id: 'covered', label: t.filters.covered }]}
        onChange={(chosen) => onChange({ state: chosen.length > 0 ? 'covered' : undefined })}
        after={
          <>
            {others.length > 0 && <span className={styles.others}>{others.join(', ')}</span>}
            {!isWide(search) && (
              <Button
                small variant="quiet" icon="close"
                onPress={() => onChange({ due: undefined, who: undefined, kind: undefined, category: undefined, area: undefined,
                  state: undefined, month: undefined, dueTo: undefined })}
              >
                {t.filters.clear}
              </Button>
            )}
          </>
        }
      />
    </div>
  );
};
