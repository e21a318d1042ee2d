// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { loadMunicipality } from '@fyrvakt/municipality';
import pg from 'pg';

/** Ten years of calls, of which the newest of each thousand is still open. */
const CASES = `
  INSERT INTO case_list (case_id, mode, received_at, recorded_at, month, source, reference, category, area, place_code, place, handling,
    follow_up_state, data, closed, latest_type, latest_at, contacted, units, deadline_at, deadline_kind, responsible, outstanding, doubts, staffed,
    revision, position)
  SELECT md5('case ' || i)::uuid, CASE WHEN r.mode < 0.97 THEN 'actual' WHEN r.mode < 0.99 THEN 'exercise' ELSE 'test' END, t.at, t.at,
    to_char(t.at AT TIME ZONE 'Europe/Stockholm', 'YYYY-MM'), CASE WHEN r.source < 0.9 THEN 'sos-alarm' ELSE 'manual' END, 'B-' || i,
    ($2::text[])[1 + floor(power(r.category, 2) * cardinality($2::text[]))::int], p.area, p.code, p.name,
    CASE WHEN NOT o.open
      THEN (ARRAY['handled', 'handled', 'handled', 'handled', 'handled', 'redirected', 'unfounded', 'referred'])[1 + floor(r.handling * 8)::int]
      ELSE (ARRAY['new', 'notified', 'acknowledged', 'awaitingDecision', 'specialHandling', 'deferred', 'received', 'handled'])
        [1 + floor(r.handling * 8)::int] END,
    CASE WHEN NOT o.open THEN 'followedUp' ELSE (ARRAY['owed', 'assigned', 'overdue', 'reopened'])[1 + floor(r.follow_up * 4)::int] END,
    CASE WHEN i < $1 / 2 THEN 'disposed' ELSE 'full' END, NOT o.open, 'FollowedUp', t.at + interval '2 days',
    jsonb_build_array(jsonb_build_object('unit', u.one, 'acknowledged', true)), ARRAY[u.one], NULL, NULL, NULL, CASE WHEN o.open THEN 1 ELSE 0 END,
    CASE WHEN r.source < 0.05 THEN ARRAY['timeMissing'] ELSE '{}' END, r.mode > 0.02, 12, i
  FROM generate_series(1, $1::int) AS i
  CROSS JOIN LATERAL (SELECT timestamptz '2026-11-22 20:00Z' - ($1 - i) * (interval '10 years' / $1) AS at) AS t
  CROSS JOIN LATERAL (SELECT i > $1 * 0.999 AS open) AS o
  CROSS JOIN LATERAL (SELECT random() AS mode, random() AS source, random() AS category, random() AS handling, random() AS follow_up,
    floor(power(random(), 2) * cardinality($3::text[]))::int + 1 AS place,
    floor(random() * cardinality($6::text[]))::int + 1 AS unit WHERE i > 0) AS r
  CROSS JOIN LATERAL (SELECT ($3::text[])[r.place] AS code, ($4::text[])[r.place] AS area, ($5::text[])[r.place] AS name) AS p
  CROSS JOIN LATERAL (SELECT ($6::text[])[r.unit] AS one) AS u`;

const COUNTS = `
  INSERT INTO case_counts (mode, handling, follow_up_state, data, area, category, source, units, n)
  SELECT mode, handling, follow_up_state, data, coalesce(area, ''), category, source, units, count(*) FROM case_list GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`;

const FIGURES = `
  INSERT INTO monthly_figures (month, mode, figure, code, n)
  SELECT month, mode, f.figure, f.code, count(*) FROM case_list AS c CROSS JOIN LATERAL (VALUES
    ('calls', 'all'), ('handling', c.handling), ('followUpState', c.follow_up_state), ('data', c.data), ('category', c.category),
    ('area', coalesce(c.area, '')), ('source', c.source), ('unit', c.units[1])) AS f(figure, code)
  GROUP BY 1, 2, 3, 4`;

/** One thing to follow up for each call: done, unless the case is still open. */
const LEDGER = `
  INSERT INTO follow_up_ledger (case_id, id, kind, since, due, state, covered_by, covered_at, outcome, mode, month, received_at, category, area,
    place, responsible)
  SELECT case_id, case_id::text, 'call', received_at, (received_at + interval '5 days')::date,
    CASE WHEN closed THEN 'covered' WHEN follow_up_state = 'overdue' THEN 'overdue' ELSE 'owed' END, CASE WHEN closed THEN 'review' END,
    CASE WHEN closed THEN latest_at END, CASE WHEN closed THEN 'asAgreed' END, mode, month, received_at, category, area, place, NULL
  FROM case_list`;

/** Every fiftieth call was left to a later shift, which accepted it; of the open ones all still wait. */
const HANDOVERS = `
  INSERT INTO handover (case_id, deferral_id, unit, shift_start, shift_end, status, was_broken, decided_at, decided_by, mode, received_at,
    category, area, place)
  SELECT case_id, 'one', units[1], received_at + interval '8 hours', received_at + interval '16 hours',
    CASE WHEN closed THEN 'accepted' ELSE 'offered' END, false, received_at, 'decisionMaker', mode, received_at, category, area, place
  FROM case_list WHERE position % 50 = 0 OR NOT closed`;

/** Eight words each, of two thousand: a few common, most of them rare. Besides them their beginnings, and the marks that every case has. */
const WORDS = `
  INSERT INTO case_search (case_id, words)
  SELECT case_id, array_to_tsvector(w.words || ARRAY(
      SELECT DISTINCT left(word, n) || '*' FROM unnest(w.words) AS word CROSS JOIN generate_series(4, 8) AS n WHERE n < length(word))
    || ARRAY['m:' || month, 'q:' || left(month, 4) || '-' || ceil(right(month, 2)::int / 3.0), 'y:' || left(month, 4)]
    || ARRAY['c:' || category, 'a:' || area])
  FROM case_list AS c
  CROSS JOIN LATERAL (SELECT ARRAY(
    SELECT DISTINCT 'ord' || floor(power(random(), 3) * 2000)::int FROM generate_series(1, 8) WHERE c.position > 0) AS words) AS w`;

/**
 * Fills the read models' tables with so many cases, past the log: a list reads nothing else, and telling a million cases event by event takes
 * hours. The words stand there as they are, without a key.
 */
export const fillCases = async (url: string, cases: number): Promise<void> => {
  const { categories, places, units } = loadMunicipality();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT setseed(0.2026)');
    const lists = [
      categories.map(({ code }) => code), places.map(({ code }) => code), places.map(({ area }) => area), places.map(({ name }) => name),
    ];
    await client.query(CASES, [cases, ...lists, units.map(({ code }) => code)]);
    await client.query(COUNTS);
    for (const statement of [FIGURES, LEDGER, HANDOVERS, WORDS]) await client.query(statement);
    await client.query('VACUUM ANALYZE case_list, case_counts, monthly_figures, follow_up_ledger, handover, case_search');
  } finally {
    await client.end();
  }
};
