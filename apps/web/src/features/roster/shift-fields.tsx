// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { useNames } from '../../api/municipality.js';
import { Banner, Select, Several } from '../../ui/index.js';
import styles from './roster.module.css';
import { usePlanText } from './text.js';
import { useShown } from './week-context.js';

interface UnitFieldProps { readonly unit: string; readonly onChange: (unit: string) => void; readonly error?: string | undefined }

/** One of the units; says so when no way to reach it is known to work. */
export const UnitField = ({ unit, onChange, error }: UnitFieldProps): ReactElement => {
  const t = usePlanText();
  const { units } = useShown();
  const name = useNames();
  const chosen = units.find(({ code }) => code === unit);
  return (
    <>
      <Select
        label={t.unit} value={unit || undefined} onChange={onChange} error={error} isRequired
        choices={units.map(({ code }) => ({ id: code, label: name('units', code) }))}
      />
      {chosen && !chosen.channels.some(({ works }) => works) && <Banner tone="warn" title={t.unreachable}>{t.unreachableText}</Banner>}
    </>
  );
};

/** Those who work a shift: the unit's own people first. Closed while nobody is named. */
export const StaffField = ({ unit, staff, onChange, error }: {
  readonly unit: string; readonly staff: readonly string[]; readonly onChange: (staff: readonly string[]) => void;
  readonly error?: string | undefined;
}): ReactElement | null => {
  const t = usePlanText();
  const { people } = useShown();
  const rank = (units: readonly string[]): number => (units.includes(unit) ? 0 : 1);
  const sorted = people.toSorted((one, other) => rank(one.units) - rank(other.units) || one.name.localeCompare(other.name, 'sv'));
  if (people.length === 0) return null;
  return (
    <details className={styles.more} open={staff.length > 0}>
      <summary>{t.staff} <span className={styles.faint}>{t.staffHint}</span></summary>
      <Several label={t.staff} chosen={staff} onChange={onChange} error={error} choices={sorted.map(({ id, name }) => ({ id, label: name }))} />
    </details>
  );
};

const REASONS = ['absence', 'event', 'extraNeed', 'exchange', 'correction', 'other'] as const;
export type OverrideReason = (typeof REASONS)[number];

/** Why a shift is changed; nothing about anybody is asked. */
export const ReasonField = ({ reason, onChange }: {
  readonly reason: OverrideReason; readonly onChange: (reason: OverrideReason) => void;
}): ReactElement => {
  const t = usePlanText();
  return (
    <Select
      label={t.reason} hint={t.reasonHint} value={reason} onChange={(id) => onChange(id as OverrideReason)}
      choices={REASONS.map((id) => ({ id, label: t.reasons[id] }))}
    />
  );
};
