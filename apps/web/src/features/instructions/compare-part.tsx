// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useLanguage } from '../../i18n/texts.js';
import { Banner, EmptyState, Failed, FileLink, Mark, Select, Skeleton, Table, type IconName } from '../../ui/index.js';
import { changeFormOf, useComparison, type Difference, type Instruction } from './data.js';
import styles from './instructions.module.css';
import type { InstructionSearch } from './search.js';
import { useInstructionText } from './text.js';

const ICONS = { added: 'plus', removed: 'minus', changed: 'edit', moved: 'arrowUp' } as const satisfies Record<Difference['kind'], IconName>;

const Differences = ({ rows }: { readonly rows: readonly Difference[] }): ReactElement => {
  const t = useInstructionText().compare;
  const language = useLanguage();
  return (
    <Table<Difference>
      caption={t.what} rows={rows} keyOf={({ kind, part, row, subject }) => `${kind} ${part} ${row} ${subject.sv}`}
      columns={[
        { id: 'kind', title: t.how, cell: ({ kind }) => <Mark icon={ICONS[kind]} plain>{t[kind]}</Mark> },
        { id: 'what', title: t.what, isHead: true, cell: ({ subject }) => subject[language] },
        { id: 'before', title: t.before, cell: ({ before }) => <del className={styles.words}>{before?.[language] ?? ''}</del> },
        { id: 'after', title: t.after, cell: ({ after }) => <ins className={styles.words}>{after?.[language] ?? ''}</ins> },
      ]}
    />
  );
};

/** Two versions beside each other, and the written change that SOS Alarm asks for. */
export const ComparePart = ({ instruction, version, search, onSearch }: {
  readonly instruction: Instruction; readonly version: number; readonly search: InstructionSearch;
  readonly onSearch: (change: InstructionSearch) => void;
}): ReactElement => {
  const t = useInstructionText();
  const others = instruction.versions.filter((other) => other.version !== version);
  const other = others.find((each) => each.version === search.with)?.version ?? others.findLast((each) => each.version < version)?.version;
  const [from, to] = other === undefined || other < version ? [other, version] : [version, other];
  const { data, error } = useComparison(instruction.instructionId, from, to);
  if (others.length === 0) return <EmptyState kind="first" title={t.compare.only} />;
  return (
    <div className={styles.part}>
      <div className={styles.row}>
        <Select
          label={t.compare.with} value={other === undefined ? undefined : String(other)}
          onChange={(chosen) => onSearch({ with: Number(chosen) })}
          choices={others.map((each) => ({ id: String(each.version), label: t.version(each.version) }))}
        />
        <FileLink icon="note" href={changeFormOf(instruction.instructionId, from, to)}>{t.act.form}</FileLink>
      </div>
      {error && <Failed error={error} />}
      {!data && !error && <Skeleton rows={8} />}
      {data?.differences.length === 0 && <Banner tone="ok" title={t.compare.same} />}
      {data && data.differences.length > 0 && <Differences rows={data.differences} />}
    </div>
  );
};
