// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from '@fyrvakt/kernel';
import {
  DECISION_FUNCTION, SCHOOL_HOLIDAY, type ContactWay, type InstructionContent, type InstructionRule, type Redirect, type RuleStep,
} from './content.js';
import type { Lists } from './finding.js';
import {
  both, CHANNEL_NAMES, DAY_TYPE_NAMES, joined, OTHERWISE_NAMES, PART_NAMES, ROUTE_NAMES, same, YES_NO_UNKNOWN_NAMES,
} from './words.js';

/** One thing that is agreed, in words. Two versions are compared entry by entry. */
export interface Entry {
  /** The same from version to version as long as it is about the same thing. */
  readonly key: string;
  readonly part: keyof InstructionContent;
  /** The row or the condition that it belongs to. */
  readonly row?: string;
  readonly subject: Bilingual;
  readonly value: Bilingual;
}

const labelled = (lists: Lists) => {
  const names = new Map<string, Bilingual>([
    ...[...lists.areas, ...lists.places, ...lists.units].map(({ code, name }) => [code, same(name)] as const),
    [DECISION_FUNCTION, both('beslutsfunktionen', 'the decision function')],
    [SCHOOL_HOLIDAY, both('skollov', 'school holidays')],
  ]);
  const categories = new Map(lists.categories.map(({ code, label }) => [code, label]));
  return {
    name: (code: string): Bilingual => names.get(code) ?? same(code),
    category: (code: string): Bilingual => categories.get(code) ?? same(code),
  };
};

const prefixed = (name: Bilingual, value: Bilingual): Bilingual => both(`${name.sv}: ${value.sv}`, `${name.en}: ${value.en}`);

const every = (minutes: number): Bilingual => {
  if (minutes === 1) return both('varje minut', 'every minute');
  if (minutes === 2) return both('varannan minut', 'every other minute');
  const isA = [1, 2].includes(minutes % 10) && ![11, 12].includes(minutes % 100);
  return both(`var ${minutes}:${isA ? 'a' : 'e'} minut`, `every ${minutes} minutes`);
};

const way = ({ channel, attempts, everyMinutes, acknowledgement, withinMinutes, say }: ContactWay): Bilingual => {
  const { sv, en } = CHANNEL_NAMES[channel];
  const often = every(everyMinutes);
  const tries = attempts > 1 ? both(`, ${attempts} försök ${often.sv}`, `, ${attempts} attempts ${often.en}`) : same('');
  const answer = acknowledgement
    ? both(`, svar inom ${withinMinutes} min`, `, answer within ${withinMinutes} min`)
    : both(', bara för kännedom', ', for information only');
  const words = say === undefined ? '' : `: ”${say}”`;
  return both(`${sv}${tries.sv}${answer.sv}${words}`, `${en}${tries.en}${answer.en}${words}`);
};

const stepsOf = (steps: readonly RuleStep[], lists: Lists): Bilingual => {
  const { name } = labelled(lists);
  if (steps.length === 0) return both('Ingen', 'Nobody');
  return joined(steps.map((step, index) => {
    const [unit, how] = [name(step.unit), way(step)];
    const offDuty = step.evenOffDuty ? both(', även utanför pass', ', even off duty') : same('');
    return both(`${index + 1}. ${unit.sv}, ${how.sv}${offDuty.sv}`, `${index + 1}. ${unit.en}, ${how.en}${offDuty.en}`);
  }), '\n');
};

/** The cells of a row of the table, in the order in which they are read. */
export const cellsOf = (rule: InstructionRule, lists: Lists) => {
  const { name, category } = labelled(lists);
  const all = both('Alla', 'All');
  const list = (codes: readonly string[] | undefined, say: (code: string) => Bilingual): Bilingual => (codes ? joined(codes.map(say), ', ') : all);
  const when = [
    ...(rule.dayTypes ? [joined(rule.dayTypes.map((type) => DAY_TYPE_NAMES[type]), ', ')] : []),
    ...(rule.windows ? [same(rule.windows.map(({ from, to }) => `${from}–${to}`).join(', '))] : []),
    ...(rule.seasons ? [joined(rule.seasons.map(name), ', ')] : []),
  ];
  return {
    categories: { subject: both('Händelser', 'Events'), value: list(rule.categories, category) },
    places: { subject: both('Platser', 'Places'), value: list(rule.areas, name) },
    when: { subject: both('När', 'When'), value: when.length > 0 ? joined(when, '; ') : both('Alltid', 'Always') },
    route: { subject: both('Vart', 'Where to'), value: ROUTE_NAMES[rule.route] },
    steps: { subject: both('Ordning', 'Order'), value: stepsOf(rule.steps, lists) },
    answers: { subject: both('Svar som behövs', 'Answers needed'), value: same(String(rule.answersNeeded)) },
    otherwise: { subject: both('Annars', 'Otherwise'), value: OTHERWISE_NAMES[rule.otherwise] },
  } as const satisfies Record<string, { subject: Bilingual; value: Bilingual }>;
};

const redirectEntries = (part: 'emergency112' | 'police11414', { say, when, inform }: Redirect, lists: Lists): Entry[] => {
  const { category } = labelled(lists);
  const title = PART_NAMES[part];
  const under = (sv: string, en: string): Bilingual => both(`${title.sv}: ${sv}`, `${title.en}: ${en}`);
  return [
    { key: `${part}/say`, part, subject: under('vad operatören säger', 'what the operator says'), value: same(say) },
    ...when.map(({ id, categories, danger, ongoing }): Entry => ({
      key: `${part}/when/${id}`, part, row: id, subject: under(`villkor ${id}`, `condition ${id}`),
      value: joined([
        ...(categories ? [joined(categories.map(category), ', ')] : []),
        ...(danger ? [prefixed(both('fara', 'danger'), joined(danger.map((answer) => YES_NO_UNKNOWN_NAMES[answer]), '/'))] : []),
        ...(ongoing ? [prefixed(both('pågår', 'going on'), joined(ongoing.map((answer) => YES_NO_UNKNOWN_NAMES[answer]), '/'))] : []),
      ], '; '),
    })),
    { key: `${part}/inform`, part, subject: under('vilka som får veta', 'who is told'), value: stepsOf(inform, lists) },
  ];
};

const lines = (texts: readonly string[]): Bilingual => (texts.length > 0 ? same(texts.join('\n')) : both('Inget', 'Nothing'));

const ruleEntries = (rule: InstructionRule, lists: Lists): Entry[] =>
  Object.entries(cellsOf(rule, lists)).map(([cell, { subject, value }]) => ({
    key: `rules/${rule.id}/${cell}`, part: 'rules', row: rule.id, subject: prefixed(both(`Rad ${rule.id}`, `Row ${rule.id}`), subject), value,
  }));

/** All that is agreed, entry by entry, in the order in which it is read. Made of the content and the municipality's lists alone. */
export const entriesOf = (content: InstructionContent, lists: Lists): readonly Entry[] => {
  const { category } = labelled(lists);
  const { scope, questions, messages, fallback } = content;
  const text = (part: 'greeting' | 'feedbackToCaller' | 'reports' | 'testCalls' | 'contactForChanges'): Entry => ({
    key: part, part, subject: PART_NAMES[part], value: same(content[part]),
  });
  const under = (part: keyof InstructionContent, field: string, sv: string, en: string, value: Bilingual): Entry => ({
    key: `${part}/${field}`, part, subject: prefixed(PART_NAMES[part], both(sv, en)), value,
  });
  const margin = fallback.handoverMarginMinutes;
  return [
    text('greeting'),
    under('scope', 'in', 'ja', 'yes', lines(scope.in)),
    under('scope', 'out', 'nej', 'no', lines(scope.out)),
    ...redirectEntries('emergency112', content.emergency112, lists),
    ...redirectEntries('police11414', content.police11414, lists),
    under('questions', 'mandatory', 'alltid', 'always', lines(questions.mandatory)),
    ...questions.byCategory.map((own) => {
      const { sv, en } = category(own.category);
      return under('questions', own.category, sv, en, lines(own.questions));
    }),
    { key: 'doNotAsk', part: 'doNotAsk', subject: PART_NAMES.doNotAsk, value: lines(content.doNotAsk) },
    ...content.rules.flatMap((rule) => ruleEntries(rule, lists)),
    under('messages', 'may', 'får innehålla', 'may hold', lines(messages.may)),
    under('messages', 'mayNot', 'får aldrig innehålla', 'may never hold', lines(messages.mayNot)),
    under('fallback', 'decisionFunction', 'beslutsfunktionen', 'the decision function', way(fallback.decisionFunction)),
    under('fallback', 'otherwise', 'samtal utan rad', 'calls without a row', OTHERWISE_NAMES[fallback.otherwise]),
    under('fallback', 'whenNobodyAnswers', 'inte heller beslutsfunktionen', 'nor the decision function', same(fallback.whenNobodyAnswers)),
    under('fallback', 'handoverMarginMinutes', 'nästa pass tar emot inom', 'the next shift accepts within',
      margin === undefined ? both('kommunens egen tid', 'the municipality\'s own time') : same(`${margin} min`)),
    text('feedbackToCaller'), text('reports'), text('testCalls'), text('contactForChanges'),
  ];
};
