// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** A text in both languages of the interface. */
export interface Bilingual {
  readonly sv: string;
  readonly en: string;
}

/** Refusal code → what to tell the person: plain language, says what to do next, holds no input. */
export type RefusalTexts = { readonly [code: string]: Bilingual };

/** A rule said no. Carries a code from a lib's table of refusals and, where one field is to blame, a JSON Pointer to it. */
export class Rejection<Code extends string = string> extends Error {
  constructor(
    readonly code: Code,
    readonly pointer?: string,
  ) {
    super(code);
    this.name = 'Rejection';
  }
}
