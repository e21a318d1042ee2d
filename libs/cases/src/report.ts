// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { minutesBetween, toInstant, type Fact, type Instant } from '@fyrvakt/kernel';
import type { CaseEvents } from './events.js';
import { followUpDue, happened, toldAt, type CaseAt } from './policies.js';
import { holdsPersonalNumber, withoutPersonalNumbers } from './personal-numbers.js';
import { resolvePlace, type ToldPlace } from './places.js';
import type { Callback, Code, Doubt, Mode, PeopleEstimate, Source, YesNoUnknown } from './vocabulary.js';

/** A call as it was reported. Everything but the source may be missing. */
export interface ToldCall {
  readonly source: Source;
  readonly mode?: Mode;
  /** The drill that the call belongs to; that makes it an exercise. */
  readonly drill?: string;
  readonly receivedAt?: string;
  readonly answeredAt?: string;
  readonly endedAt?: string;
  readonly category?: string;
  readonly ongoing?: YesNoUnknown;
  readonly danger?: YesNoUnknown;
  readonly people?: PeopleEstimate;
  readonly place?: ToldPlace;
  readonly description?: string;
  readonly callback?: { readonly phone: string; readonly allowed?: boolean };
  readonly operator?: string;
  /** Keyed digest of the contents, see `CallBody`. */
  readonly mark?: string;
}

/** Clocks differ; a time this little ahead is not worth a doubt. */
const CLOCK_SKEW_MINUTES = 5;

/** Stands where contents came without a mark: it says that something was stated, and is like no other mark, not even itself. */
const UNMARKED = '';

/** True when two marks cannot be told to be of the same contents. */
export const differ = (mark: string | undefined, other: string | undefined): boolean => mark === UNMARKED || mark !== other;

/** The municipality's code for a category; an unknown one is kept as it was written. */
export const resolveCategory = (told: string | undefined, { municipality }: CaseAt): Code => {
  const known = municipality.categories.find(({ code }) => code === told);
  if (known) return { code: known.code };
  return told === undefined || told === 'unknown' ? { code: 'unknown' } : { code: 'unknown', original: withoutPersonalNumbers(told) };
};

/** A number that may be called; one that may not is not kept. */
const callbackOf = ({ callback }: ToldCall): Callback | undefined =>
  callback?.allowed ? { phone: callback.phone, allowed: true } : undefined;

const timeDoubts = (call: ToldCall, now: Instant): Doubt[] => {
  if (call.receivedAt === undefined) return ['timeMissing'];
  const receivedAt = toInstant(call.receivedAt);
  return receivedAt > now && minutesBetween(now, receivedAt) > CLOCK_SKEW_MINUTES ? ['timeInFuture'] : [];
};

/** What a report says, with everything in it looked up, measured and doubted. Fields that it leaves out are absent. */
export const readReport = (call: ToldCall, at: CaseAt) => {
  const { place, doubts: placeDoubts } = resolvePlace(call.place, at.municipality);
  const category = resolveCategory(call.category, at);
  const description = call.description?.trim() || undefined;
  const callback = callbackOf(call);
  const doubts: Doubt[] = [...placeDoubts, ...timeDoubts(call, at.now)];
  if (category.code === 'unknown') doubts.push('categoryUnknown');
  const texts = [description, call.place?.text, call.category, call.operator];
  if (texts.some((text) => text !== undefined && holdsPersonalNumber(text))) doubts.push('personalNumberSuspected');
  return {
    category,
    place,
    receivedAt: happened(at, call.receivedAt),
    ...(call.answeredAt !== undefined && { answeredAt: happened(at, call.answeredAt) }),
    ongoing: call.ongoing ?? 'unknown',
    danger: call.danger ?? 'unknown',
    people: call.people ?? 'unknown',
    ...(description !== undefined && { description }),
    ...(callback && { callback }),
    ...(call.operator !== undefined && { operator: withoutPersonalNumbers(call.operator) }),
    ...((description !== undefined || callback) && { mark: call.mark ?? UNMARKED }),
    doubts,
  } as const;
};

const modeOf = ({ mode = 'actual', drill }: ToldCall): { readonly mode: Mode; readonly drill?: string } =>
  drill === undefined ? { mode } : { mode: mode === 'test' ? 'test' : 'exercise', drill };

/** The facts with which a case begins. */
export const callReceived = (call: ToldCall, at: CaseAt): Fact<CaseEvents>[] => {
  const report = readReport(call, at);
  const { system, reference } = call.source;
  return [
    {
      type: 'CallReceived',
      data: { source: { system, reference }, ...modeOf(call), ...report, followUpDue: followUpDue(at, report.receivedAt) },
      ...(report.receivedAt === at.occurredAt ? {} : { occurredAt: report.receivedAt }),
    },
    ...(call.endedAt === undefined ? [] : [callEnded(call.endedAt, at)]),
  ];
};

export const callEnded = (endedAt: string, at: CaseAt): Fact<CaseEvents, 'CallEnded'> => ({
  type: 'CallEnded', data: { endedAt: happened(at, endedAt) }, ...toldAt(at, endedAt),
});
