// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useMunicipality } from '../../api/municipality.js';
import { useLanguage } from '../../i18n/texts.js';
import { useNow } from '../../time/now.js';
import { span } from '../../time/write.js';
import { instantOf, wall } from '../../time/zone.js';
import { Checkbox, ClockField, DayField, Failed, Mark, Section, Select, Skeleton, Table } from '../../ui/index.js';
import { useTrial, type Match, type Trial } from './data.js';
import styles from './instructions.module.css';
import type { InstructionSearch } from './search.js';
import { Steps } from './steps.js';
import { useInstructionText } from './text.js';
import { useWords } from './words.js';

const Why = ({ match }: { readonly match: Match }): ReactElement => {
  const t = useInstructionText();
  const words = useWords();
  const now = useNow();
  return (
    <Table<Match['considered'][number]>
      caption={t.trial.considered} isCaptionShown rows={match.considered} keyOf={({ unit }) => unit}
      columns={[
        { id: 'unit', title: t.trial.unit, isHead: true, cell: ({ unit }) => words.unit(unit) },
        {
          id: 'in', title: t.trial.verdict,
          cell: ({ in: isIn, why }) => <Mark tone={isIn ? 'ok' : 'neutral'} icon={isIn ? 'check' : 'close'} plain>{t.trial.whys[why]}</Mark>,
        },
        { id: 'shift', title: t.trial.shift, cell: ({ shift }) => (shift ? span(shift.start, shift.end, now) : '–') },
      ]}
    />
  );
};

/** What would hold for one call, and why. */
export const Chain = ({ match }: { readonly match: Match | undefined }): ReactElement => {
  const t = useInstructionText();
  if (!match) return <p className={styles.prose}>{t.trial.none}</p>;
  const { rule, because, route, steps, decision, otherwise, considered, sayToCaller } = match;
  return (
    <>
      <p className={styles.prose}>
        <strong>{t.trial.rule} <code className={styles.code}>{rule}</code>. {t.rules.routes[route]}.</strong>{' '}
        {because.length > 0
          ? `${t.trial.because} ${because.map((code) => t.trial.becauseOf[code] ?? code).join(', ')}.`
          : t.trial.default}
      </p>
      {sayToCaller && <p className={styles.prose}>{t.trial.say(sayToCaller)}</p>}
      {steps.length > 0 ? <Steps steps={steps} /> : route === 'contact' && <p className={styles.prose}>{t.trial.noSteps}</p>}
      {route === 'contact' && (
        <>
          <p className={styles.prose}><strong>{t.trial.nobody}:</strong> {t.rules.then[otherwise]}</p>
          {otherwise === 'decisionFunction' && decision && <Steps steps={[decision]} />}
        </>
      )}
      {considered.length > 0 && <Why match={match} />}
    </>
  );
};

/** A call is described, and the chain is shown with its reasons. The address keeps the call, so that it can be sent to a colleague. */
export const TryPart = ({ instructionId, version, search, onSearch }: {
  readonly instructionId: string; readonly version: number; readonly search: InstructionSearch;
  readonly onSearch: (change: InstructionSearch) => void;
}): ReactElement => {
  const t = useInstructionText().trial;
  const language = useLanguage();
  const lists = useMunicipality();
  const today = wall(useNow());
  const { category, place = '', day = today.day, time = '22:00', danger } = search;
  const trial: Trial | undefined = category === undefined ? undefined : {
    instructionId, version, category, at: new Date(instantOf(day, time)).toISOString(),
    ...(place && { place }), ...(danger && { danger: 'yes' as const }),
  };
  const { data, error, isLoading } = useTrial(trial);
  return (
    <div className={styles.part}>
      <p className={styles.under}>{t.text}</p>
      <div className={styles.row}>
        <Select
          label={t.category} value={category} onChange={(chosen) => onSearch({ category: chosen })}
          choices={(lists?.categories ?? []).map(({ code, label }) => ({ id: code, label: label[language] }))}
        />
        <Select
          label={t.place} value={place || 'any'} onChange={(chosen) => onSearch({ place: chosen === 'any' ? undefined : chosen })}
          choices={[{ id: 'any', label: t.anyPlace }, ...(lists?.places ?? []).map(({ code, name }) => ({ id: code, label: name }))]}
        />
        <DayField label={t.day} value={day} onChange={(chosen) => onSearch({ day: chosen || undefined })} />
        <ClockField label={t.time} value={time} onChange={(chosen) => onSearch({ time: chosen || undefined })} />
      </div>
      <Checkbox isSelected={danger ?? false} onChange={(on) => onSearch({ danger: on || undefined })}>{t.danger}</Checkbox>
      {isLoading && <Skeleton />}
      {error && <Failed error={error} />}
      {data && <Section title={t.result}><div className={styles.result} aria-live="polite"><Chain match={data.match} /></div></Section>}
    </div>
  );
};
