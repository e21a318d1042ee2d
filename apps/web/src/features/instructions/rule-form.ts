// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Content, Rule, Step } from './data.js';

/** A rule while it is being written: what is typed stays as it was typed. */
export interface RuleDraft extends Omit<Rule, 'windows' | 'seasons' | 'categories' | 'areas' | 'dayTypes' | 'steps'> {
  readonly categories: readonly string[];
  readonly areas: readonly string[];
  readonly dayTypes: readonly string[];
  /** `17:00–01:00, 02:00–04:00`. */
  readonly windows: string;
  readonly seasons: readonly string[];
  readonly steps: readonly Step[];
}

const WINDOW = /^([01]\d|2[0-3]):([0-5]\d)\s*[–-]\s*([01]\d|2[0-3]):([0-5]\d)$/;
export const RULE_ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

const listed = (text: string): string[] => text.split(',').map((part) => part.trim()).filter(Boolean);

export const draftOf = ({ categories = [], areas = [], dayTypes = [], windows = [], seasons = [], ...rule }: Rule): RuleDraft => ({
  ...rule, categories, areas, dayTypes, windows: windows.map(({ from, to }) => `${from}–${to}`).join(', '), seasons,
});

/** The times of day as typed; undefined when they cannot be read. */
export const windowsOf = (text: string): Rule['windows'] | undefined => {
  const found = listed(text).map((part) => WINDOW.exec(part));
  return found.every((match) => match !== null)
    ? found.map((match) => ({ from: `${match?.[1]}:${match?.[2]}`, to: `${match?.[3]}:${match?.[4]}` }))
    : undefined;
};

/** The rule as it is agreed: what is empty holds for all, and is left out. */
export const ruleOf = ({ categories, areas, dayTypes, windows, seasons, ...rule }: RuleDraft): Rule => {
  const times = windowsOf(windows) ?? [];
  return {
    ...rule, steps: [...rule.steps],
    ...(categories.length > 0 && { categories: [...categories] }),
    ...(areas.length > 0 && { areas: [...areas] }),
    ...(dayTypes.length > 0 && { dayTypes: [...dayTypes] as NonNullable<Rule['dayTypes']> }),
    ...(times.length > 0 && { windows: times }),
    ...(seasons.length > 0 && { seasons: [...seasons] }),
  };
};

/** The rules with one in the place of that which had the name before; last where none has, also when somebody has taken it away meanwhile. */
export const withRule = (rules: readonly Rule[], rule: Rule, before: string | undefined): Rule[] => {
  const index = rules.findIndex(({ id }) => id === before);
  return index === -1 ? [...rules, rule] : rules.with(index, rule);
};

export const newStep = (unit: string): Step => ({
  unit, channel: 'phone', attempts: 2, everyMinutes: 3, acknowledgement: true, withinMinutes: 10,
});

/** A contact that is told even when it is off duty, or not: only where nobody waits for an answer. */
export const stepAs = ({ evenOffDuty: _before, ...step }: Step, evenOffDuty: boolean): Step =>
  ({ ...step, ...(evenOffDuty && !step.acknowledgement && { evenOffDuty: true as const }) });

const MOST_MARGIN = 480;

/** What holds where no rule does, with the margin as typed: empty is the municipality's own. Undefined when it cannot be read. */
export const fallbackOf = (
  before: Content['fallback'], { margin, ...typed }: Pick<Content['fallback'], 'decisionFunction' | 'otherwise'> & { readonly margin: string },
): Content['fallback'] | undefined => {
  const { handoverMarginMinutes: _before, ...fallback } = { ...before, ...typed };
  const text = margin.trim();
  if (text === '') return fallback;
  return /^\d{1,3}$/.test(text) && Number(text) <= MOST_MARGIN ? { ...fallback, handoverMarginMinutes: Number(text) } : undefined;
};
