// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useRef, useState, type ReactElement } from 'react';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { useMunicipality, useNames } from '../../api/municipality.js';
import { explain, Problem } from '../../api/problem.js';
import { useDraft } from '../../session/drafts.js';
import { useCommon } from '../../i18n/common.js';
import { Prose, Since, type CaseStory } from '../../facts/index.js';
import { Banner, Button, Checkbox, RadioGroup, Select, toast } from '../../ui/index.js';
import { awaitsDecision, canClose, coveredBy, emptyDraft, missing, QUALITIES, type Draft } from './draft.js';
import styles from './follow-ups.module.css';
import { OwedList } from './owed-list.js';
import { useSaveReview } from './save-review.js';
import { useFollowUpText } from './text.js';

const Refusal = ({ error, news }: { readonly error: unknown; readonly news: number }): ReactElement | null => {
  const t = useFollowUpText();
  if (error === undefined) return null;
  if (error instanceof Problem && error.status === 412)
    return (
      <Banner tone="warn" title={`${t.review.changed} ${news > 0 ? `${t.review.changedCount(news)}.` : ''}`}>
        {t.review.changedText}<Since error={error} />
      </Banner>
    );
  const { title, detail } = explain(error);
  return <Banner tone="danger" title={title}>{detail}</Banner>;
};

/** What a review can lead to; several may be chosen. */
const Measures = ({ chosen, onChange }: { readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void }): ReactElement => {
  const t = useFollowUpText();
  const common = useCommon();
  const name = useNames();
  const measures = useMunicipality()?.measures ?? [];
  return (
    <CheckboxGroup value={[...chosen]} onChange={onChange} className={styles.measures ?? ''}>
      <Label className={styles.legend ?? ''}>{t.review.measures} <span>({common.optional})</span></Label>
      <div>{measures.map(({ code }) => <Checkbox key={code} value={code}>{name('measures', code)}</Checkbox>)}</div>
    </CheckboxGroup>
  );
};

const FIRST_WRONG = '[data-review-form] [data-invalid] :is(button, input)';

/** The review of a case: what it covers, how it went, how well it worked, what is learned, and what is to be done. */
export const ReviewForm = ({ story, onSaved }: { readonly story: CaseStory; readonly onSaved: () => void }): ReactElement => {
  const t = useFollowUpText();
  const name = useNames();
  const outcomes = useMunicipality()?.outcomes ?? [];
  const { known, facts } = story;
  const [draft, setDraft, forget] = useDraft<Draft>(`review.${known.caseId}`, { ...emptyDraft, outcome: known.outcome });
  const change = (patch: Partial<Draft>): void => setDraft({ ...draft, ...patch });
  const [asked, setAsked] = useState(false);
  const { save, error, isPending } = useSaveReview();
  const seen = useRef(known.revision);
  useEffect(() => {
    if (error === undefined) seen.current = known.revision;
  }, [error, known.revision]);
  const covers = coveredBy(known, draft.left);
  const lacks = missing(draft, covers);
  const submit = async (): Promise<void> => {
    setAsked(true);
    if (lacks.length > 0) {
      // What is wrong is marked first, then gone to.
      setTimeout(() => document.querySelector<HTMLElement>(FIRST_WRONG)?.focus());
      return;
    }
    const saved = await save(known, draft);
    if (!saved) return;
    forget();
    if (saved.notClosed) toast(t.review.notClosed(saved.notClosed), { tone: 'info' });
    else toast(saved.closed ? t.review.savedClosed : t.review.saved);
    onSaved();
  };
  return (
    <form className={styles.form} data-review-form="" noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <OwedList
        known={known} facts={facts} left={draft.left} onLeave={(left) => change({ left })}
        error={asked && lacks.includes('covers') ? t.review.owedMissing : undefined}
      />
      <Select
        label={t.review.outcome} choices={outcomes.map(({ code }) => ({ id: code, label: name('outcomes', code) }))} value={draft.outcome}
        onChange={(outcome) => change({ outcome })} error={asked && lacks.includes('outcome') ? t.review.outcomeMissing : undefined}
      />
      <RadioGroup
        inline label={t.review.quality} hint={t.review.qualityHint} value={draft.quality}
        choices={QUALITIES.map((id) => ({ id, label: t.review.qualities[id] }))}
        onChange={(id) => change({ quality: QUALITIES.find((quality) => quality === id) })}
        error={asked && lacks.includes('quality') ? t.review.qualityMissing : undefined}
      />
      <Prose label={t.review.learning} value={draft.learning} onChange={(learning) => change({ learning })} most={4_000} />
      <Measures chosen={draft.measures} onChange={(measures) => change({ measures })} />
      {awaitsDecision(known)
        ? <Banner tone="info">{t.review.closeOpen}</Banner>
        : canClose(known, draft.left) && <Checkbox isSelected={draft.close} onChange={(close) => change({ close })}>{t.review.close}</Checkbox>}
      <Refusal error={error} news={known.revision - seen.current} />
      <div className={styles.buttons}><Button type="submit" variant="primary" isPending={isPending}>{t.review.save}</Button></div>
    </form>
  );
};
