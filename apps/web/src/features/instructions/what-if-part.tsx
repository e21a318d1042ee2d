// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type CSSProperties, type ReactElement } from 'react';
import { count, useLanguage } from '../../i18n/texts.js';
import { useNow } from '../../time/now.js';
import { instantOf, plusDays, wall } from '../../time/zone.js';
import { explain } from '../../api/problem.js';
import { useSession } from '../../session/session.js';
import { Banner, Button, EmptyState, Failed, Section, Table, TextField, toast } from '../../ui/index.js';
import { useBeginWhatIf, useGive, useWhatIf, type Instruction, type Version, type WhatIfResult } from './data.js';
import { Examples } from './examples.js';
import styles from './instructions.module.css';
import type { InstructionSearch } from './search.js';
import { useInstructionText } from './text.js';
import { useWords } from './words.js';

type Summary = WhatIfResult['summary'];
interface Line { readonly name: string; readonly before?: number; readonly after?: number }

/** Two bars to the same scale, with their numbers. */
const Pair = ({ before = 0, after = 0, most }: Line & { readonly most: number }): ReactElement => (
  <span className={styles.pair} aria-hidden="true">
    <span className={styles.was} style={{ '--share': before / most } as CSSProperties} />
    <span className={styles.would} style={{ '--share': after / most } as CSSProperties} />
  </span>
);

const signed = (n: number): string => (n > 0 ? `+${count(n)}` : n < 0 ? `−${count(-n)}` : '0');

const Lines = ({ caption, rows }: { readonly caption: string; readonly rows: readonly Line[] }): ReactElement => {
  const t = useInstructionText().whatIf;
  useLanguage();
  const most = Math.max(1, ...rows.flatMap(({ before = 0, after = 0 }) => [before, after]));
  const number = (n: number | undefined): string => (n === undefined ? '–' : count(n));
  return (
    <Table<Line>
      caption={caption} rows={rows} keyOf={({ name }) => name}
      columns={[
        { id: 'name', title: t.what, isHead: true, cell: ({ name }) => name },
        { id: 'bars', title: '', cell: (row) => <Pair {...row} most={most} /> },
        { id: 'before', title: t.before, isNumber: true, cell: ({ before }) => number(before) },
        { id: 'after', title: t.after, isNumber: true, cell: ({ after }) => number(after) },
        {
          id: 'difference', title: t.difference, isNumber: true,
          cell: ({ before, after }) => (before === undefined || after === undefined ? '–' : signed(after - before)),
        },
      ]}
    />
  );
};

/** The sum of a what-if: what would have been otherwise, and how much each unit would have been called. */
export const Sums = ({ summary }: { readonly summary: Summary }): ReactElement => {
  const t = useInstructionText().whatIf;
  const words = useWords();
  const { calls, changed, comparedWith, reachNobody, decisions, deferrals, minutesToFirstAcknowledgement, units } = summary;
  return (
    <>
      <p className={styles.prose}><strong>{t.calls(calls)}. {t.changed(changed)}.</strong> {t.compared[comparedWith]}.</p>
      <Lines
        caption={t.what}
        rows={[{ name: t.reachNobody, ...reachNobody }, { name: t.decisions, ...decisions }, { name: t.deferrals, ...deferrals },
          { name: t.minutes, ...minutesToFirstAcknowledgement }]}
      />
      <Lines caption={t.units} rows={units.map(({ unit, before, after }) => ({ name: words.unit(unit), before, after }))} />
    </>
  );
};

const Attach = ({ instruction, summary }: { readonly instruction: Instruction; readonly summary: Summary }): ReactElement => {
  const t = useInstructionText().whatIf;
  const give = useGive(instruction.instructionId, instruction.revision);
  return (
    <>
      {give.error && <Banner tone="danger" title={explain(give.error).title}>{explain(give.error).detail}</Banner>}
      <Button
        icon="pin" isPending={give.isPending}
        onPress={() => give.mutate({ name: 'attach-evidence', body: { evidence: summary } }, { onSuccess: () => toast(t.attached) })}
      >
        {t.attach}
      </Button>
    </>
  );
};

/** The calls of a period, gone through once more with a version: what would have been otherwise. */
export const WhatIfPart = ({ instruction, version, search, onSearch }: {
  readonly instruction: Instruction; readonly version: Version; readonly search: InstructionSearch;
  readonly onSearch: (change: InstructionSearch) => void;
}): ReactElement => {
  const t = useInstructionText().whatIf;
  const { may } = useSession();
  const today = wall(useNow()).day;
  const { from = plusDays(today, -365), to = today } = search;
  const [whatIfId, setWhatIfId] = useState<string>();
  const begin = useBeginWhatIf();
  const { data, error } = useWhatIf(whatIfId);
  const run = (): void => begin.mutate({
    instructionId: instruction.instructionId, version: version.version,
    from: new Date(instantOf(from)).toISOString(), to: new Date(instantOf(plusDays(to, 1))).toISOString(),
  }, { onSuccess: (begun) => setWhatIfId(begun.whatIfId) });
  const isRunning = begin.isPending || data?.state === 'waiting' || data?.state === 'running';
  const failed = begin.error ?? error;
  return (
    <div className={styles.part}>
      <p className={styles.under}>{t.text}</p>
      <div className={styles.row}>
        <TextField label={t.from} type="date" value={from} onChange={(day) => onSearch({ from: day || undefined })} width="medium" />
        <TextField label={t.to} type="date" value={to} onChange={(day) => onSearch({ to: day || undefined })} width="medium" />
        <Button variant="primary" isPending={isRunning} onPress={run}>{t.run}</Button>
      </div>
      {isRunning && <p role="status">{t.running(data?.done ?? 0)}</p>}
      {failed && <Failed error={failed} />}
      {data?.state === 'failed' && <Banner tone="danger" title={t.failed} />}
      {data?.result?.summary.calls === 0 && <EmptyState kind="noMatch" title={t.none} />}
      {data?.result && data.result.summary.calls > 0 && (
        <>
          <Section
            title={t.compared[data.result.summary.comparedWith]}
            actions={version.status === 'draft' && may('instructions:write')
              ? <Attach instruction={instruction} summary={data.result.summary} /> : undefined}
          >
            <Sums summary={data.result.summary} />
          </Section>
          <Examples rows={data.result.examples} />
        </>
      )}
      {version.evidence.map(({ id, outdated, evidence }) => (
        <Section key={id} title={t.evidence}>
          {outdated && <Banner tone="warn" title={t.outdated} />}
          <Sums summary={evidence} />
        </Section>
      ))}
    </div>
  );
};
