// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg';
import type { KeyedWords } from './models/case-search.js';

/** Keyed digest of a text for one purpose, as hex. */
export type Hmac = (purpose: string, text: string) => string;

const PURPOSE = 'case-search';
/** Hex digits kept of a digest: 64 bits, so that two words of one municipality never meet. */
const LENGTH = 16;
const LONGEST_TEXT = 100_000;
const REMEMBERED = 20_000;

/**
 * Stems Swedish texts and keys each stem, so that the table of words can be searched by who holds the key and read by nobody.
 * PostgreSQL does the stemming; the texts pass as parameters and are not kept.
 */
export const keyedWords = (pool: Pick<pg.Pool, 'query'>, hmac: Hmac): KeyedWords => {
  const keyed = remembering((stem) => hmac(PURPOSE, stem).slice(0, LENGTH));
  return async (texts) => {
    const { rows } = await pool.query<{ stems: string[] }>({
      name: 'stems',
      text: `SELECT tsvector_to_array(to_tsvector('pg_catalog.swedish', t)) AS stems FROM unnest($1::text[]) WITH ORDINALITY AS x(t, n) ORDER BY n`,
      values: [texts.map((text) => text.slice(0, LONGEST_TEXT).replaceAll('\u0000', ' '))],
    });
    return rows.map(({ stems }) => stems.map(keyed));
  };
};

/** A few words make up most texts. What is remembered is in memory only, and does not say where a word stood. */
const remembering = (key: (stem: string) => string): ((stem: string) => string) => {
  const known = new Map<string, string>();
  return (stem) => {
    const found = known.get(stem);
    if (found !== undefined) return found;
    if (known.size >= REMEMBERED) known.clear();
    const fresh = key(stem);
    known.set(stem, fresh);
    return fresh;
  };
};
