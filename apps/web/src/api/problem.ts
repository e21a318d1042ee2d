// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { common } from '../i18n/common.js';

/** One thing that is wrong with what was sent: a JSON Pointer into the body, or a parameter of the address. */
export interface FieldProblem {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly code: string;
  readonly detail: string;
}

/** An answer that says no (RFC 9457). What it says is written for people, in the language that was asked for. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly retryable: boolean;
  readonly errors: readonly FieldProblem[];
  readonly reference: string | undefined;

  constructor(readonly body: Readonly<Record<string, unknown>>) {
    super(String(body.title ?? body.code ?? 'problem'));
    this.name = 'Problem';
    this.code = String(body.code ?? '');
    this.status = Number(body.status ?? 0);
    this.title = String(body.title ?? common().problem.unknown);
    this.detail = String(body.detail ?? '');
    this.retryable = body.retryable === true;
    this.errors = (body.errors as FieldProblem[] | undefined) ?? [];
    this.reference = typeof body.instance === 'string' ? body.instance.replace('urn:uuid:', '') : undefined;
  }

  /** What is said about one field, such as `/place/text`. */
  at(pointer: string): string | undefined {
    return this.errors.find((error) => error.pointer === pointer)?.detail;
  }
}

/** Refused since something came in between: what the reader saw is no longer so, and has to be read anew before it is tried again. */
export const isOutdated = (error: unknown): boolean => error instanceof Problem && error.status === 412;

/** No answer at all: the net is down, or the server is. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('unreachable', { cause });
    this.name = 'Unreachable';
  }
}

/** What to tell a person about anything that was thrown. */
export const explain = (error: unknown): { readonly title: string; readonly detail: string } => {
  const { problem } = common();
  if (error instanceof Problem) {
    const reference = error.status >= 500 && error.reference ? problem.reference(error.reference) : '';
    return { title: error.title, detail: [error.detail, reference].filter(Boolean).join(' ') };
  }
  return error instanceof Unreachable ? { title: problem.offline, detail: '' } : { title: problem.unknown, detail: '' };
};
