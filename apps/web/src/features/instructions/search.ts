// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { DAY, flag, like, oneOf, present, text } from '../../url/search.js';
import type { Base } from './what-if-base.js';

export const PARTS = ['rules', 'texts', 'try', 'compare', 'whatIf', 'history'] as const;
export type Part = (typeof PARTS)[number];

/** Which version is read, which part of it, and the call that is tried: all of it can be sent to a colleague. */
export interface InstructionSearch {
  readonly version?: number | undefined;
  readonly part?: Part | undefined;
  /** The version that it is compared with. */
  readonly with?: number | undefined;
  readonly category?: string | undefined;
  readonly place?: string | undefined;
  readonly day?: string | undefined;
  /** Local time of day, `23:40`. */
  readonly time?: string | undefined;
  readonly danger?: boolean | undefined;
  /** The days that a what-if goes over. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Id of the what-if that is shown. */
  readonly run?: string | undefined;
  /** What it compares with; left out, what is in force. */
  readonly base?: Base | undefined;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const RUN = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const version = (value: unknown): number | undefined => {
  const n = Number(value);
  return value !== '' && Number.isSafeInteger(n) && n >= 1 && n <= 99_999 ? n : undefined;
};

export const validateInstruction = (search: Record<string, unknown>): InstructionSearch => present({
  version: version(search.version), part: oneOf(PARTS, search.part), with: version(search.with), category: text(search.category, 50),
  place: text(search.place, 50), day: like(DAY, search.day), time: like(TIME, search.time), danger: flag(search.danger),
  from: like(DAY, search.from), to: like(DAY, search.to), run: like(RUN, search.run),
  base: search.base === 'none' ? 'none' : version(search.base),
});
