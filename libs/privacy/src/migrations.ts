// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Migration } from '@fyrvakt/postgres';

/** Data keys (a destroyed one leaves its row, without the key) and signed checkpoints of the log. */
export const privacyMigrations: readonly Migration[] = [
  {
    id: '0001-privacy-data-keys',
    up: `
      CREATE TABLE data_keys (
        subject text PRIMARY KEY,
        id text NOT NULL,
        wrapped text,
        created_at timestamptz NOT NULL DEFAULT now(),
        destroyed_at timestamptz,
        CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
      );
      CREATE INDEX data_keys_master ON data_keys (split_part(wrapped, '.', 1)) WHERE wrapped IS NOT NULL;`,
  },
  {
    // Keys in the same transaction as the first events sealed with them; texts joined by U+001E, as the log's own. Those whose append
    // came too late ('append:revision', with commas between) are left out. In one order everywhere, so that nobody waits in a circle.
    id: '0002-privacy-keys-with-events',
    up: `
      CREATE FUNCTION keep_data_keys(p_appends integer[], p_subjects text, p_ids text, p_wrapped text, p_late text)
      RETURNS integer LANGUAGE plpgsql AS $$
      DECLARE
        separator constant text := E'\\x1e';
        late constant integer[] := ARRAY(SELECT split_part(l, ':', 1)::integer FROM unnest(string_to_array(p_late, ',')) l);
        asked integer := 0;
        kept integer;
      BEGIN
        WITH timely AS (
          SELECT a.subject, a.id, a.wrapped
          FROM unnest(p_appends, string_to_array(p_subjects, separator), string_to_array(p_ids, separator),
            string_to_array(p_wrapped, separator)) a(append, subject, id, wrapped)
          WHERE a.append <> ALL (late)
        ), made AS (
          INSERT INTO data_keys (subject, id, wrapped) SELECT * FROM timely ORDER BY subject COLLATE "C"
          ON CONFLICT (subject) DO NOTHING RETURNING 1
        )
        SELECT (SELECT count(*) FROM timely), (SELECT count(*) FROM made) INTO asked, kept;
        IF kept < asked THEN
          RAISE EXCEPTION 'a subject has a key already' USING ERRCODE = 'FV001';
        END IF;
        RETURN kept;
      END
      $$;`,
  },
  {
    // A program that was not restarted would go on protecting new cases with a key that is in no file any more. Looked at after the rows are
    // in: retiring waits for those who are writing, and whoever waited for it then sees what it did.
    id: '0003-privacy-retired-master-keys',
    up: `
      CREATE TABLE retired_master_keys (id text PRIMARY KEY, retired_at timestamptz NOT NULL DEFAULT now());
      CREATE FUNCTION refuse_retired_master_keys() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM made JOIN retired_master_keys r ON r.id = split_part(made.wrapped, '.', 1)) THEN
          RAISE EXCEPTION 'a master key that is retired protects nothing new' USING ERRCODE = 'FV002';
        END IF;
        RETURN NULL;
      END
      $$;
      CREATE TRIGGER no_retired_master_key_on_new AFTER INSERT ON data_keys
        REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION refuse_retired_master_keys();
      CREATE TRIGGER no_retired_master_key_on_old AFTER UPDATE ON data_keys
        REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION refuse_retired_master_keys();
      CREATE FUNCTION retire_master_keys(p_ids text[]) RETURNS integer LANGUAGE plpgsql AS $$
      DECLARE
        used integer;
      BEGIN
        LOCK TABLE data_keys IN SHARE ROW EXCLUSIVE MODE;
        SELECT count(*) INTO used FROM data_keys WHERE wrapped IS NOT NULL AND split_part(wrapped, '.', 1) = ANY (p_ids);
        IF used = 0 THEN
          INSERT INTO retired_master_keys (id) SELECT unnest(p_ids) ON CONFLICT DO NOTHING;
        END IF;
        RETURN used;
      END
      $$;`,
  },
];

export const checkpointMigrations: readonly Migration[] = [
  {
    id: '0001-checkpoints',
    up: 'CREATE TABLE checkpoints (size bigint PRIMARY KEY, note text NOT NULL);',
  },
];
