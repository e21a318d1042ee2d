// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Rejection, type Bilingual } from '@fyrvakt/kernel';
import { isProblemCode, PROBLEMS, type ProblemCode } from './problem-catalogue.js';

export type Language = keyof Bilingual;

/** One thing that is wrong, and where: a JSON Pointer into the body, or the name of a query parameter or header. */
export interface FieldProblem {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly header?: string;
  readonly code: string;
  readonly detail: Bilingual;
}

export interface ProblemExtras {
  readonly errors?: readonly FieldProblem[];
  /** Response headers, such as Retry-After or Allow. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Further members of the body, such as `currentRevision`. Never input, never personal data. */
  readonly members?: Readonly<Record<string, unknown>>;
  /** Why, for the log only. */
  readonly cause?: unknown;
}

/** An answer that says no (RFC 9457). Throw it anywhere under a route. */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly extras: ProblemExtras = {},
  ) {
    super(code, { cause: extras.cause });
    this.name = 'Problem';
    this.status = PROBLEMS[code].status;
  }
}

/** Most field problems in one answer. */
export const MAX_FIELD_PROBLEMS = 50;

/** The document of a problem in one language. */
export const problemBody = (problem: Problem, language: Language, base: string, requestId: string): Record<string, unknown> => {
  const { title, detail, status, retryable } = PROBLEMS[problem.code];
  const { errors, members } = problem.extras;
  return {
    type: `${base}/problems/${problem.code}`,
    title: title[language],
    status,
    detail: detail[language],
    instance: `urn:uuid:${requestId}`,
    code: problem.code,
    retryable,
    ...members,
    ...(errors?.length
      ? { errors: errors.slice(0, MAX_FIELD_PROBLEMS).map((error) => ({ ...error, detail: error.detail[language] })) }
      : {}),
  };
};

/** Headers that every problem carries, and those its kind demands. */
export const problemHeaders = (problem: Problem, language: Language): Record<string, string> => ({
  'content-type': 'application/problem+json; charset=utf-8',
  'content-language': language,
  'cache-control': 'no-store',
  vary: 'Accept-Language',
  ...(problem.status === 401 ? { 'www-authenticate': 'Bearer realm="fyrvakt"' } : {}),
  ...(problem.status === 429 || problem.status === 503 ? { 'retry-after': '1' } : {}),
  ...problem.extras.headers,
});

/** A refusal by a rule as a problem; undefined when the code is in no table. */
export const refusalAsProblem = (refusal: Rejection): Problem | undefined => {
  if (!isProblemCode(refusal.code)) return undefined;
  const detail = PROBLEMS[refusal.code].detail;
  return new Problem(refusal.code, {
    errors: refusal.pointer === undefined ? [] : [{ pointer: refusal.pointer, code: refusal.code, detail }],
  });
};

/** Swedish, unless English is asked for and preferred (RFC 9110 12.5.4, read generously and in bounded time). */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  let best: { language: Language; quality: number } = { language: 'sv', quality: 0 };
  for (const part of (acceptLanguage ?? '').slice(0, 200).split(',')) {
    const [tag = '', weight] = part.trim().toLowerCase().split(/\s*;\s*q=/);
    const primary = tag.split('-')[0];
    const quality = weight === undefined ? 1 : Number(weight);
    if ((primary === 'sv' || primary === 'en') && quality > best.quality) best = { language: primary, quality };
  }
  return best.language;
};
