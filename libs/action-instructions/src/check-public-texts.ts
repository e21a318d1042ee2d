// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { InstructionContent } from './content.js';
import { finding, type Finding } from './finding.js';

/**
 * Ways in which a text says that nobody is on duty. A caller, and whoever calls to find out, must not learn when the town is unwatched:
 * it is better to be asked to reword once too often.
 */
const TELLING: readonly RegExp[] = [
  /\bobeman\w*/i,
  /\b(inte|ej|aldrig)\s+(alltid\s+)?(beman\w*|i tjänst|på plats|ute)\b/i,
  /\b(ingen|inga|ingenting)\b[^.!?]{0,60}\b(i tjänst|på plats|jobbar|arbetar|beman\w*|personal|resurs\w*|väktare|vakt\w*|ute)\b/i,
  /\b(saknar|utan|har inte|har ingen|finns ingen|finns inga)\s+(personal|väktare|vakter|resurser|bemanning|enheter|någon)\b/i,
  /\b(unstaffed|unmanned|not staffed|understaffed)\b/i,
  /\b(nobody|no one|no staff|no guards?|no units?)\b[^.!?]{0,60}\b(on duty|available|working|there|out|on site)\b/i,
  /\bnot\s+(always\s+)?on duty\b/i,
];

/** What callers can come to hear, with where it is. */
const publicTexts = (content: InstructionContent): readonly (readonly [pointer: string, text: string])[] => {
  const { greeting, scope, emergency112, police11414, questions, feedbackToCaller } = content;
  const list = (texts: readonly string[], pointer: string): [string, string][] => texts.map((text, index) => [`${pointer}/${index}`, text]);
  return [
    ['/greeting', greeting],
    ...list(scope.in, '/scope/in'),
    ...list(scope.out, '/scope/out'),
    ['/emergency112/say', emergency112.say],
    ['/police11414/say', police11414.say],
    ...list(questions.mandatory, '/questions/mandatory'),
    ...questions.byCategory.flatMap((own, index) => list(own.questions, `/questions/byCategory/${index}/questions`)),
    ['/feedbackToCaller', feedbackToCaller],
  ];
};

/** Texts for callers from which one could tell that nobody is on duty. */
export const checkPublicTexts = (content: InstructionContent): readonly Finding[] =>
  publicTexts(content).flatMap(([pointer, text]) => {
    const telling = TELLING.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
    return telling === undefined
      ? []
      : [finding('revealsUnstaffed', pointer,
          `Texten avslöjar att ingen är i tjänst: ”${telling}”. Den som ringer ska inte få veta det. Skriv om den.`,
          `The text reveals that nobody is on duty: “${telling}”. Callers are not to know. Reword it.`)];
  });
