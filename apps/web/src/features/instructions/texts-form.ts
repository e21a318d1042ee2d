// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Content } from './data.js';

/** Every text of an instruction under one name, lists with one item on each line. */
export const TEXTS = [
  'greeting', 'in', 'out', 'mandatory', 'doNotAsk', 'may', 'mayNot', 'whenNobodyAnswers', 'feedbackToCaller', 'reports',
  'testCalls', 'contactForChanges',
] as const;
export type TextName = (typeof TEXTS)[number];

/** Those that are lists. */
export const LISTS: ReadonlySet<TextName> = new Set(['in', 'out', 'mandatory', 'doNotAsk', 'may', 'mayNot']);

export const textsOf = (content: Content): Record<TextName, string> => {
  const { greeting, scope, questions, doNotAsk, messages, fallback, ...others } = content;
  const { feedbackToCaller, reports, testCalls, contactForChanges } = others;
  return {
    greeting, in: scope.in.join('\n'), out: scope.out.join('\n'),
    mandatory: questions.mandatory.join('\n'), doNotAsk: doNotAsk.join('\n'), may: messages.may.join('\n'), mayNot: messages.mayNot.join('\n'),
    whenNobodyAnswers: fallback.whenNobodyAnswers, feedbackToCaller, reports, testCalls, contactForChanges,
  };
};

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** The contents with their texts as they were typed; everything else stays. */
export const withTexts = (content: Content, texts: Readonly<Record<TextName, string>>): Content => ({
  ...content,
  greeting: texts.greeting.trim(),
  scope: { in: lines(texts.in), out: lines(texts.out) },
  questions: { ...content.questions, mandatory: lines(texts.mandatory) },
  doNotAsk: lines(texts.doNotAsk),
  messages: { may: lines(texts.may), mayNot: lines(texts.mayNot) },
  fallback: { ...content.fallback, whenNobodyAnswers: texts.whenNobodyAnswers.trim() },
  feedbackToCaller: texts.feedbackToCaller.trim(), reports: texts.reports.trim(), testCalls: texts.testCalls.trim(),
  contactForChanges: texts.contactForChanges.trim(),
});

/** The questions of each category that has any, one on each line. */
export const questionsOf = ({ questions }: Content): Readonly<Record<string, string>> =>
  Object.fromEntries(questions.byCategory.map(({ category, questions: asked }) => [category, asked.join('\n')]));

/** The contents with the questions of each category as typed: a category without any is left out. */
export const withQuestions = (content: Content, typed: Readonly<Record<string, string>>): Content => ({
  ...content,
  questions: {
    ...content.questions,
    byCategory: Object.entries(typed)
      .map(([category, text]) => ({ category, questions: lines(text) }))
      .filter(({ questions }) => questions.length > 0),
  },
});

export type Redirect = Content['emergency112'];
type Condition = Redirect['when'][number];

/** A condition that nothing else is called, and that says nothing yet. */
export const newCondition = ({ emergency112, police11414, rules }: Content, more: readonly Condition[]): Condition => {
  const taken = new Set([...emergency112.when, ...police11414.when, ...rules, ...more].map(({ id }) => id));
  let number = 1;
  while (taken.has(`condition-${number}`)) number++;
  return { id: `condition-${number}` };
};

/** A condition with something of it chosen anew: what is empty is left out, and holds for all. */
export const conditionWith = (condition: Condition, part: 'categories' | 'danger' | 'ongoing', chosen: readonly string[]): Condition => {
  const { [part]: _before, ...rest } = condition;
  return chosen.length === 0 ? rest : ({ ...rest, [part]: chosen } as Condition);
};
