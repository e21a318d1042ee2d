// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { wallClock, type Bilingual, type Instant } from '@fyrvakt/kernel';
import type { NoticeKind } from './kinds.js';
import type { Notice } from './notice.js';

/** One thing to tell in a message. */
export interface MessageItem extends Pick<Notice, 'kind' | 'caseId' | 'occurredAt' | 'due' | 'until'> {
  /** The id that the reference is made of: the same whenever the same thing is told again. */
  readonly id: string;
  /** What units and sources are called in the municipality's own lists. */
  readonly names: readonly string[];
  /** True when it may have arrived before. */
  readonly repeats: boolean;
}

export interface Message {
  readonly subject: string;
  readonly text: string;
}

const SUBJECTS: Readonly<Record<NoticeKind, string>> = {
  decisionRequested: 'beslut behövs',
  nobodyReached: 'ingen gick att nå',
  notReceived: 'ingen har tagit emot',
  promiseBroken: 'löfte bröts',
  sourceSilent: 'uppgiftslämnare tyst',
  gapAhead: 'ingen i tjänst framöver',
};

const of = (sv: string, en: string) => (names: string): Bilingual => ({ sv: sv.replace('§', names), en: en.replace('§', names) });

const SENTENCES: Readonly<Record<NoticeKind, (names: string) => Bilingual>> = {
  decisionRequested: of('Ett beslut behövs: särskild hantering eller nästa pass?', 'A decision is needed: special handling or the next shift?'),
  nobodyReached: of('Ingen resurs gick att nå för en händelse.', 'Nobody could be reached for a case.'),
  notReceived: of(
    'Passet har börjat (§) och ingen har tagit emot det som lämnades dit.',
    'The shift has begun (§) and nobody has accepted what was left to it.',
  ),
  promiseBroken: of(
    'Ett löfte bröts: passet började (§) och ingen tog emot det som lämnades dit.',
    'A promise was broken: the shift began (§) and nobody accepted what was left to it.',
  ),
  sourceSilent: of('En uppgiftslämnare har inte hörts av som utlovat (§).', 'A source has not been heard from as promised (§).'),
  gapAhead: of('Ingen är i tjänst under en tid framöver, fast planen säger annat.', 'Nobody is on duty during a time to come, against the plan.'),
};

const PAGES: Readonly<Record<NoticeKind, string>> = {
  decisionRequested: 'decisions', nobodyReached: 'cases', notReceived: 'cases', promiseBroken: 'cases', sourceSilent: 'settings', gapAhead: 'roster',
};

/** Letters and digits that nobody mistakes for one another, on paper or read out. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const REFERENCE_LENGTH = 6;

/** Short enough to read out; it lets two messages be seen to be one. */
export const referenceOf = (id: string): string => {
  const digits = BigInt(`0x${id.replaceAll('-', '').slice(0, 12)}`);
  return Array.from({ length: REFERENCE_LENGTH }, (_, index) => LETTERS[Number((digits >> BigInt(5 * index)) & 31n)]).join('');
};

const NAME_LENGTH = 60;
const plain = (name: string): string => name.replace(/[\p{C}\p{Z}]+/gu, ' ').trim().slice(0, NAME_LENGTH);

const two = (number: number): string => String(number).padStart(2, '0');
const clock = (at: Instant, separator: string): string => {
  const { day, minute } = wallClock(at);
  return `${day} ${separator === '.' ? 'kl. ' : ''}${two(Math.floor(minute / 60))}${separator}${two(minute % 60)}`;
};
/** What is told only when its time comes, as a shift that begins, is of that time and not of when it was arranged. */
const span = ({ occurredAt, due, until }: MessageItem, separator: string): string => {
  const from = clock(due > occurredAt ? due : occurredAt, separator);
  return until === undefined ? from : `${from} – ${clock(until, separator)}`;
};

const numberOf = (caseId: string): string => caseId.slice(0, 8);

const about = (item: MessageItem, baseUrl: string): string => {
  const { kind, caseId, id, repeats, names } = item;
  const { sv, en } = SENTENCES[kind](names.map(plain).filter(Boolean).join(', ') || '–');
  const reference = referenceOf(id);
  return [
    sv,
    `${caseId ? `Händelse ${numberOf(caseId)}, ` : ''}${span(item, '.')}. Referens ${reference}.`,
    `${baseUrl}/${PAGES[kind]}${caseId ? `/${caseId}` : ''}`,
    ...(repeats ? [`Kan ha kommit förut, med samma referens. (May have come before, with the same reference.)`] : []),
    `In English: ${en} ${caseId ? `Case ${numberOf(caseId)}, ` : ''}${span(item, ':')}.`,
  ].join('\n');
};

const FOOT = '-- \nSkickat av Fyrvakt. Svara inte: ingen läser svar. Logga in för att se mer.\n';

/** A message that tells one thing or several: what kind, when, and where to look; nothing of what anybody said. */
export const write = (items: readonly MessageItem[], baseUrl: string): Message => {
  const [first] = items;
  if (!first) throw new RangeError('a message tells of something');
  const repeats = items.every((item) => item.repeats) ? ' (igen)' : '';
  const what = items.length === 1 ? SUBJECTS[first.kind] : `${items.length} meddelanden`;
  return {
    subject: `Fyrvakt: ${what} [${referenceOf(first.id)}]${repeats}`,
    text: [...items.map((item) => about(item, baseUrl)), FOOT].join('\n\n'),
  };
};
