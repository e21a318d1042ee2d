// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg';
import type { KeyedWords } from './models/case-search.js';
import { lexeme } from './models/search-marks.js';

/** Keyed digest of a text for one purpose, as hex. */
export type Hmac = (purpose: string, text: string) => string;

const PURPOSE = 'case-search';
/** Hex digits kept of a digest: 64 bits, so that two words of one municipality never meet. */
const LENGTH = 16;
const LONGEST_TEXT = 100_000;
const REMEMBERED = 60_000;

/** Letters of a beginning or an ending that can be found; longer beginnings are found by their first eight. */
const SHORTEST_PART = 4;
const LONGEST_BEGINNING = 8;
/** Letters that must come before an ending: fewer are no word that another is put together with. */
const BEFORE_ENDING = 3;
const SHORTEST_COMPOUND = 8;

const WORD = /^\p{L}[\p{L}\p{N}]+$/u;

/** What no stem is written as, so that parts are keyed apart from whole words. */
const beginning = (part: string): string => `${part}*`;
const ending = (part: string): string => `*${part}`;

const upTo = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);

/** What a stem can be found by: itself, how it begins, and how it ends where it may be a compound. */
const partsOf = (stem: string): string[] => {
  if (!WORD.test(stem)) return [stem];
  const beginnings = upTo(SHORTEST_PART, Math.min(LONGEST_BEGINNING, stem.length - 1)).map((length) => beginning(stem.slice(0, length)));
  const ends = stem.length < SHORTEST_COMPOUND ? [] : upTo(SHORTEST_PART, stem.length - BEFORE_ENDING);
  return [stem, ...beginnings, ...ends.map((length) => ending(stem.slice(-length)))];
};

/** What a word that may be the beginning of another is looked for as. The stem of the other may end where a beginning does. */
const begunAs = (typed: string): string[] => {
  const part = typed.slice(0, LONGEST_BEGINNING);
  return [part, beginning(part)];
};

/** What a stem of a search is looked for as. `typed`: the word it is the stem of, where that may be the beginning of another. */
const soughtAs = (stem: string, typed?: string): string[] => {
  if (!WORD.test(stem) || stem.length < SHORTEST_PART) return [stem];
  return [...new Set([stem, ending(stem), ...(typed === undefined ? [] : begunAs(typed))])];
};

/** The last word of a search, which may not be written to its end; undefined where it is none or too short. */
const unfinished = (q: string): string | undefined => {
  const last = /\S+$/u.exec(q.trim())?.[0].toLowerCase();
  return last !== undefined && last.length >= SHORTEST_PART && WORD.test(last) ? last : undefined;
};

/** A few words make up most texts. What is remembered is in memory only, and does not say where a word stood. */
const remembering = <Value>(compute: (word: string) => Value): ((word: string) => Value) => {
  const known = new Map<string, Value>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size >= REMEMBERED) known.clear();
    const fresh = compute(word);
    known.set(word, fresh);
    return fresh;
  };
};

/**
 * Stems Swedish texts and keys each stem and its parts, so that the table of words can be searched by who holds the key and read by nobody.
 * PostgreSQL does the stemming; the texts pass as parameters and are not kept.
 */
export const keyedWords = (pool: Pick<pg.Pool, 'query'>, hmac: Hmac): KeyedWords => {
  const keyed = (word: string): string => hmac(PURPOSE, word).slice(0, LENGTH);
  const keyedParts = remembering((stem) => partsOf(stem).map(keyed));
  const stemsOf = async (texts: readonly string[]): Promise<readonly (readonly string[])[]> => {
    const { rows } = await pool.query<{ stems: string[] }>({
      name: 'stems',
      text: `SELECT tsvector_to_array(to_tsvector('pg_catalog.swedish', t)) AS stems FROM unnest($1::text[]) WITH ORDINALITY AS x(t, n) ORDER BY n`,
      values: [texts.map((text) => text.slice(0, LONGEST_TEXT).replaceAll('\u0000', ' '))],
    });
    return rows.map(({ stems }) => stems);
  };
  return {
    of: async (texts) => (await stemsOf(texts)).map((stems) => stems.flatMap(keyedParts)),
    async search(q) {
      const last = unfinished(q);
      const [before = [], stems = []] = await stemsOf(last === undefined ? [q] : [q.trim().slice(0, -last.length), last]);
      const sought = [...before.map((stem) => soughtAs(stem)), ...stems.map((stem) => soughtAs(stem, last))];
      return sought.map((parts) => `(${parts.map((part) => lexeme(keyed(part))).join(' | ')})`).join(' & ') || undefined;
    },
  };
};
