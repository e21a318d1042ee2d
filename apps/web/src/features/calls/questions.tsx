// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode } from 'react';
import { useMunicipality } from '../../api/municipality.js';
import { useCommon } from '../../i18n/common.js';
import { useLanguage } from '../../i18n/texts.js';
import { holdsPersonalNumber } from '../../session/personal-numbers.js';
import { Banner, ComboBox, MomentField, RadioGroup, Section, Select, TextArea, TextField } from '../../ui/index.js';
import { MODES, PEOPLE, YES_NO, type Call, type Question } from './call.js';
import styles from './calls.module.css';
import { Similar } from './similar.js';
import { useCallText } from './text.js';

export interface QuestionsProps {
  readonly call: Call;
  readonly tell: (change: Partial<Call>) => void;
  readonly wrong: (question: Question) => string | undefined;
}

/** One question and what is said under it; the summary of what is missing leads here. */
const Asked = ({ of, children }: { readonly of: Question; readonly children: ReactNode }): ReactElement => (
  <div id={`q-${of}`} className={styles.question}>{children}</div>
);

const What = ({ call, tell, wrong }: QuestionsProps): ReactElement => {
  const t = useCallText();
  const language = useLanguage();
  const categories = useMunicipality()?.categories ?? [];
  return (
    <Section title={t.parts.what}>
      <div className={styles.part}>
        <Asked of="category">
          <Select
            label={t.category} isRequired value={call.category || undefined} onChange={(category) => tell({ category })} error={wrong('category')}
            choices={categories.map(({ code, label }) => ({ id: code, label: label[language] }))}
          />
        </Asked>
        <Asked of="description">
          <TextArea
            label={t.description} hint={t.descriptionHint} isRequired value={call.description} maxLength={4_000} rows={4}
            onChange={(description) => tell({ description })} error={wrong('description')}
          />
          {holdsPersonalNumber(call.description) && <Banner tone="warn">{t.personal}</Banner>}
        </Asked>
      </div>
    </Section>
  );
};

/** A place by its name: found in the list as one writes, with no map to need. */
const Where = ({ call, tell, wrong }: QuestionsProps): ReactElement => {
  const t = useCallText();
  const places = useMunicipality()?.places ?? [];
  const area = places.find(({ code }) => code === call.placeCode)?.area;
  return (
    <Section title={t.parts.where}>
      <div className={styles.part}>
        <Asked of="place">
          {/* The list is read once, so the field waits for it. */}
          <ComboBox
            key={places.length} label={t.place} hint={t.placeHint} isRequired value={call.placeCode || undefined} text={call.placeText}
            error={wrong('place')}
            choices={places.map(({ code, name, aliases }) => ({ id: code, label: name, ...(aliases ? { detail: aliases.join(', ') } : {}) }))}
            onChange={(placeCode) => tell({ placeCode, placeText: places.find(({ code }) => code === placeCode)?.name ?? call.placeText })}
            onText={(placeText) => tell({ placeText, placeCode: places.find(({ name }) => name === placeText)?.code ?? '' })}
          />
        </Asked>
        {area && <Similar area={area} />}
      </div>
    </Section>
  );
};

const State = ({ call, tell, wrong }: QuestionsProps): ReactElement => {
  const t = useCallText();
  const answers = YES_NO.map((id) => ({ id, label: t.answers[id] }));
  return (
    <Section title={t.parts.state}>
      <div className={styles.part}>
        <Asked of="ongoing">
          <RadioGroup
            label={t.ongoing} inline isRequired choices={answers} value={call.ongoing || undefined} onChange={(ongoing) => tell({ ongoing })}
            error={wrong('ongoing')}
          />
        </Asked>
        <Asked of="danger">
          <RadioGroup
            label={t.danger} inline isRequired choices={answers} value={call.danger || undefined} onChange={(danger) => tell({ danger })}
            error={wrong('danger')}
          />
        </Asked>
        <Asked of="people">
          <RadioGroup
            label={t.people} inline isRequired choices={PEOPLE.map((id) => ({ id, label: t.counts[id] }))} value={call.people || undefined}
            onChange={(people) => tell({ people })} error={wrong('people')}
          />
        </Asked>
      </div>
    </Section>
  );
};

const CallerAndTime = ({ call, tell, wrong }: QuestionsProps): ReactElement => {
  const t = useCallText();
  const common = useCommon();
  return (
    <>
      <Section title={t.parts.caller}>
        <div className={styles.part}>
          <Asked of="mayCall">
            <RadioGroup
              label={t.mayCall} inline isRequired choices={[{ id: 'yes', label: t.answers.yes }, { id: 'no', label: t.answers.no }]}
              value={call.mayCall || undefined} onChange={(mayCall) => tell({ mayCall })} error={wrong('mayCall')}
            />
          </Asked>
          {call.mayCall === 'yes' && (
            <Asked of="phone">
              <TextField
                label={t.phone} type="tel" width="medium" isRequired value={call.phone} onChange={(phone) => tell({ phone })} error={wrong('phone')}
              />
            </Asked>
          )}
        </div>
      </Section>
      <Section title={t.parts.when}>
        <div className={styles.part}>
          <Asked of="future">
            <MomentField
              label={t.received} hint={t.receivedHint} optional value={call.received}
              onChange={(received) => tell({ received })} error={wrong('future')}
            />
          </Asked>
          <RadioGroup
            label={t.mode} inline choices={MODES.map((id) => ({ id, label: common.mode[id] }))} value={call.mode} onChange={(mode) => tell({ mode })}
          />
        </div>
      </Section>
    </>
  );
};

/** Everything to ask, in the order in which one asks it. */
export const Questions = (props: QuestionsProps): ReactElement => (
  <><What {...props} /><Where {...props} /><State {...props} /><CallerAndTime {...props} /></>
);
