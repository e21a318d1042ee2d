// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Municipality } from '@fyrvakt/cases';
import type { Bilingual } from '@fyrvakt/kernel';

/** Everything that a check can find. An error blocks submission; a warning is for whoever approves to judge. */
export const FINDINGS = {
  duplicateRow: 'error',
  unknownCategory: 'error',
  unknownArea: 'error',
  unknownUnit: 'error',
  unknownSeason: 'warning',
  redirectsEverything: 'error',
  unreachableRule: 'error',
  neverHolds: 'warning',
  gap: 'warning',
  gapWithoutDecision: 'error',
  overlap: 'warning',
  tooLarge: 'warning',
  noRecipient: 'error',
  tooManyAnswers: 'error',
  noAnswerNeeded: 'warning',
  loop: 'error',
  informWaits: 'error',
  waitsOffDuty: 'error',
  noTestedChannel: 'error',
  noKnownChannel: 'warning',
  noDecisionFunction: 'error',
  decisionWithoutAnswer: 'error',
  revealsUnstaffed: 'error',
} as const satisfies Record<string, 'error' | 'warning'>;

export type FindingCode = keyof typeof FINDINGS;

export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning';
  /** JSON Pointer into the content. */
  readonly pointer: string;
  readonly text: Bilingual;
}

export const finding = (code: FindingCode, pointer: string, sv: string, en: string): Finding => ({
  code, severity: FINDINGS[code], pointer, text: { sv, en },
});

/** The municipality's own lists, for their codes and what they are called. */
export type Lists = Pick<Municipality, 'categories' | 'areas' | 'places' | 'units'>;

/** `one, two och three`. */
export const listed = (names: readonly string[], and: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
