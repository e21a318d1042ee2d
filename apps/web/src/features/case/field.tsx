// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useMunicipality } from '../../api/municipality.js';
import type { Language } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/texts.js';
import { holdsPersonalNumber } from '../../session/personal-numbers.js';
import { Banner, Checkbox, ComboBox, DayField, MomentField, RadioGroup, Select, Several, TextArea, TextField, type Choice } from '../../ui/index.js';
import type { FieldSchema } from './data.js';
import type { Field, Typed } from './form.js';
import { useCaseText } from './text.js';

interface FieldProps {
  readonly field: Field;
  readonly choices: readonly Choice[] | undefined;
  readonly typed: Typed;
  readonly onTyped: (name: string, value: Typed[string]) => void;
  /** What is wrong with the field or a part of it, by JSON Pointer. */
  readonly wrong: (pointer: string) => string | undefined;
}

const LONG = 200;
const FEW = 5;

/** A place of the register, or words of one's own. */
const PlaceField = ({ field, typed, onTyped, wrong, label }: FieldProps & { readonly label: string }): ReactElement => {
  const places = useMunicipality()?.places ?? [];
  const text = String(typed['place/text'] ?? '');
  return (
    <ComboBox
      label={label} isRequired={field.isRequired} value={(typed['place/code'] as string | undefined) || undefined} text={text}
      choices={places.map(({ code, name, aliases }) => ({ id: code, label: name, ...(aliases ? { detail: aliases.join(', ') } : {}) }))}
      onChange={(code) => onTyped('place/code', code)} error={wrong('/place') ?? wrong('/place/text') ?? wrong('/place/code')}
      onText={(next) => {
        onTyped('place/text', next);
        // Words of one's own are no longer the place that was chosen.
        onTyped('place/code', places.find(({ name }) => name === next)?.code ?? '');
      }}
    />
  );
};

const Prose = ({ label, hint, field: { name, schema, isRequired }, typed, onTyped, wrong }: FieldProps & {
  readonly label: string; readonly hint: string | undefined;
}): ReactElement => {
  const t = useCaseText();
  const value = String(typed[name] ?? '');
  return (
    <>
      <TextArea
        label={label} {...(hint ? { hint } : {})} value={value} onChange={(text) => onTyped(name, text)} error={wrong(`/${name}`)}
        isRequired={isRequired} optional={!isRequired} maxLength={schema.maxLength ?? 4_000}
      />
      {holdsPersonalNumber(value) && <Banner tone="warn">{t.act.personal}</Banner>}
    </>
  );
};

/** What the API says of a field, in the reader's language. */
export const described = (schema: FieldSchema | undefined, language: Language): string | undefined =>
  language === 'sv' ? schema?.['x-description-sv'] : schema?.description;

/** A field of a form, made of its schema: lists become choices, long texts areas, times the clock on the wall. */
export const FormField = (props: FieldProps): ReactElement => {
  const { field: { name, schema, isRequired }, choices, typed, onTyped, wrong } = props;
  const t = useCaseText();
  const language = useLanguage();
  const label = t.fields[name] ?? described(schema, language) ?? name;
  const hint = name === 'at' ? t.nowIfEmpty : name === 'text' || name === 'quality' ? described(schema, language) : undefined;
  const value = typed[name];
  const common = { label, error: wrong(`/${name}`), isRequired, optional: !isRequired, ...(hint ? { hint } : {}) };
  const choose = (next: string): void => onTyped(name, next);
  if (name === 'place') return <PlaceField {...props} label={label} />;
  if (name === 'callback')
    return (
      <>
        <TextField
          label={label} type="tel" width="medium" value={String(typed['callback/phone'] ?? '')} optional={!isRequired}
          onChange={(text) => onTyped('callback/phone', text)} error={wrong('/callback/phone') ?? wrong('/callback')}
        />
        <Checkbox isSelected={typed['callback/allowed'] === true} onChange={(on) => onTyped('callback/allowed', on)}>{t.callback}</Checkbox>
      </>
    );
  if (schema.type === 'array')
    return (
      <Several
        label={label} chosen={(value as readonly string[] | undefined) ?? []} onChange={(chosen) => onTyped(name, chosen)} error={wrong(`/${name}`)}
        choices={(choices ?? []).map(({ id, label: text, detail }) => ({ id, label: detail ? `${text} · ${detail}` : text }))}
      />
    );
  if (schema.format === 'uuid')
    return (
      <ComboBox
        {...common} hint={t.act.otherCase} choices={choices ?? []} value={undefined} onChange={choose} text={String(value ?? '')} onText={choose}
      />
    );
  const listed = choices ?? schema.enum?.map((id) => ({ id, label: t.choices[id] ?? id }));
  if (listed) {
    const chosen = (value as string | undefined) || undefined;
    return listed.length <= FEW
      ? <RadioGroup {...common} inline choices={listed} value={chosen} onChange={choose} />
      : <Select {...common} choices={listed} value={chosen} onChange={choose} />;
  }
  if (schema.type === 'boolean') return <Checkbox isSelected={value === true} onChange={(on) => onTyped(name, on)}>{label}</Checkbox>;
  if (schema.format === 'date') return <DayField {...common} value={String(value ?? '')} onChange={choose} />;
  if (schema.format === 'date-time') return <MomentField {...common} value={String(value ?? '')} onChange={choose} />;
  if ((schema.maxLength ?? 0) > LONG) return <Prose {...props} label={label} hint={hint} />;
  return <TextField {...common} value={String(value ?? '')} onChange={choose} />;
};
