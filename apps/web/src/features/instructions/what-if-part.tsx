// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useNow } from '../../time/now.js';
import { instantOf, plusDays, wall } from '../../time/zone.js';
import { explain } from '../../api/problem.js';
import { useSession } from '../../session/session.js';
import { Banner, Button, DayField, EmptyState, Failed, Section, Select, toast } from '../../ui/index.js';
import { useBeginWhatIf, useCancelWhatIf, useGive, useWhatIf, type Instruction, type Version, type WhatIf } from './data.js';
import { EvidenceList } from './evidence.js';
import { Examples } from './examples.js';
import styles from './instructions.module.css';
import type { InstructionSearch } from './search.js';
import { useInstructionText } from './text.js';
import { baseOf, basesFor } from './what-if-base.js';
import { WhatIfRuns } from './what-if-runs.js';
import { Sums, useSides } from './what-if-sums.js';

const Attach = ({ instruction, whatIfId }: { readonly instruction: Instruction; readonly whatIfId: string }): ReactElement => {
  const t = useInstructionText().whatIf;
  const give = useGive(instruction.instructionId, instruction.revision);
  return (
    <>
      {give.error && <Banner tone="danger" title={explain(give.error).title}>{explain(give.error).detail}</Banner>}
      <Button
        icon="pin" isPending={give.isPending}
        onPress={() => give.mutate({ name: 'attach-evidence', body: { whatIfId } }, { onSuccess: () => toast(t.attached) })}
      >
        {t.attach}
      </Button>
    </>
  );
};

/** How a run goes, and what it came to. */
const Run = ({ run, instruction, version }: { readonly run: WhatIf; readonly instruction: Instruction; readonly version: Version }): ReactElement => {
  const t = useInstructionText().whatIf;
  const { may } = useSession();
  const cancel = useCancelWhatIf();
  const { whatIfId, state, percent, calls, summary, examples = [], tried } = run;
  const sides = useSides(instruction.instructionId, tried, summary?.comparedWith ?? 'history');
  if (state === 'waiting' || state === 'running') {
    return (
      <div className={styles.row} role="status">
        <progress max={100} value={percent} aria-label={t.states[state]} />
        <span>{state === 'waiting' ? t.states.waiting : calls > 0 ? t.running(calls) : t.reading}</span>
        <Button isPending={cancel.isPending} onPress={() => cancel.mutate(whatIfId)}>{t.cancel}</Button>
      </div>
    );
  }
  if (!summary) return <Banner tone={state === 'cancelled' ? 'info' : 'danger'} title={state === 'cancelled' ? t.states.cancelled : t.failed} />;
  if (summary.calls === 0) return <EmptyState kind="noMatch" title={t.none} />;
  return (
    <>
      <Section
        title={t.came}
        actions={version.status === 'draft' && tried.version === version.version && may('instructions:write')
          ? <Attach instruction={instruction} whatIfId={whatIfId} /> : undefined}
      >
        <Sums summary={summary} sides={sides} />
      </Section>
      <Examples rows={examples} sides={sides} />
    </>
  );
};

/** The calls of a period, gone through once more with a version: what would have been otherwise. */
export const WhatIfPart = ({ instruction, version, search, onSearch }: {
  readonly instruction: Instruction; readonly version: Version; readonly search: InstructionSearch;
  readonly onSearch: (change: InstructionSearch) => void;
}): ReactElement => {
  const { version: named, whatIf: t } = useInstructionText();
  const today = wall(useNow()).day;
  const { from = plusDays(today, -365), to = today } = search;
  const base = baseOf(instruction, version.version, search.base);
  const begin = useBeginWhatIf();
  const { data, error } = useWhatIf(search.run);
  const run = (): void => begin.mutate({
    instructionId: instruction.instructionId, version: version.version,
    from: new Date(instantOf(from)).toISOString(), to: new Date(instantOf(plusDays(to, 1))).toISOString(),
    ...(base !== 'none' && { baseInstructionId: instruction.instructionId, baseVersion: base }),
  }, { onSuccess: (begun) => onSearch({ run: begun.whatIfId }) });
  const isRunning = begin.isPending || data?.state === 'waiting' || data?.state === 'running';
  const failed = begin.error ?? error;
  return (
    <div className={styles.part}>
      <p className={styles.under}>{t.text}</p>
      <div className={styles.row}>
        <DayField label={t.from} value={from} onChange={(day) => onSearch({ from: day || undefined })} />
        <DayField label={t.to} value={to} onChange={(day) => onSearch({ to: day || undefined })} />
        <Select
          label={t.base} value={String(base)} onChange={(id) => onSearch({ base: id === 'none' ? 'none' : Number(id) })}
          choices={basesFor(instruction, version.version).map((each) => ({
            id: String(each),
            label: each === 'none' ? t.bases.none : each === instruction.inForce ? t.inForce(named(each)) : named(each),
          }))}
        />
        <Button variant="primary" isPending={isRunning} onPress={run}>{t.run}</Button>
      </div>
      {failed && <Failed error={failed} />}
      {data && <Run run={data} instruction={instruction} version={version} />}
      <EvidenceList version={version} />
      <WhatIfRuns instruction={instruction} />
    </div>
  );
};
