// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Content } from './data.js';

/** Every text of an instruction under one name, lists with one item on each line. */
export const TEXTS = [
  'greeting', 'in', 'out', 'say112', 'say11414', 'mandatory', 'doNotAsk', 'may', 'mayNot', 'whenNobodyAnswers', 'feedbackToCaller', 'reports',
  'testCalls', 'contactForChanges',
] as const;
export type TextName = (typeof TEXTS)[number];

/** Those that are lists. */
export const LISTS: ReadonlySet<TextName> = new Set(['in', 'out', 'mandatory', 'doNotAsk', 'may', 'mayNot']);

export const textsOf = (content: Content): Record<TextName, string> => {
  const { greeting, scope, emergency112, police11414, questions, doNotAsk, messages, fallback, ...others } = content;
  const { feedbackToCaller, reports, testCalls, contactForChanges } = others;
  return {
    greeting, in: scope.in.join('\n'), out: scope.out.join('\n'), say112: emergency112.say, say11414: police11414.say,
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
  emergency112: { ...content.emergency112, say: texts.say112.trim() },
  police11414: { ...content.police11414, say: texts.say11414.trim() },
  questions: { ...content.questions, mandatory: lines(texts.mandatory) },
  doNotAsk: lines(texts.doNotAsk),
  messages: { may: lines(texts.may), mayNot: lines(texts.mayNot) },
  fallback: { ...content.fallback, whenNobodyAnswers: texts.whenNobodyAnswers.trim() },
  feedbackToCaller: texts.feedbackToCaller.trim(), reports: texts.reports.trim(), testCalls: texts.testCalls.trim(),
  contactForChanges: texts.contactForChanges.trim(),
});
