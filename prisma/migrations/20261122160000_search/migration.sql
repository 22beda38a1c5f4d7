-- Finding statements by their words, and people, outlets and events by their names.

CREATE EXTENSION IF NOT EXISTS "pg_trgm" WITH SCHEMA "public";

-- A text as its words are looked for: without case, accents, apostrophes, brackets and punctuation,
-- the signs of scripts without spaces one by one, words parted by one space. What counts as a mark
-- is spelt out, since [[:alnum:]] means another thing under every collation.
CREATE FUNCTION "fold_words"("words" text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog
RETURN btrim(regexp_replace(regexp_replace(regexp_replace(replace(replace(replace(translate(
  lower(normalize("words", NFKD)), 'łøđðıς', 'loddiσ'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
  '[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u00ad\u200b-\u200d\u2060\ufeff''’‘ʼ`´\[\]]|(?<=\d),(?=\d{3})', '', 'g'),
  '([\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])', ' \1 ', 'g'),
  '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u303f]+', ' ', 'g'));

-- The runs of three words of a text in their order, each as a number; of a shorter text the one
-- run it is. The numbers are compared only with others of the same server: hashtext() may change
-- with a major version, and an index is rebuilt with it.
CREATE FUNCTION "word_shingles"("words" text) RETURNS integer[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = public, pg_temp AS $$
DECLARE
  shingles integer[] := '{}';
  first text;
  second text;
  third text;
BEGIN
  FOREACH third IN ARRAY string_to_array(fold_words(words), ' ') LOOP
    IF first IS NOT NULL THEN
      shingles := shingles || hashtext(first || ' ' || second || ' ' || third);
    END IF;
    first := second;
    second := third;
  END LOOP;
  IF first IS NULL THEN
    RETURN ARRAY[hashtext(fold_words(words))];
  END IF;
  RETURN shingles;
END $$;

-- The words of the statement, and its speaker as a word of its own ("@" and the id), so that a
-- search for a name needs nothing kept when an actor gets another name.
ALTER TABLE "statement" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  to_tsvector('pg_catalog.simple', fold_words("text"))
  || CASE WHEN "speaker_id" IS NULL THEN ''::tsvector
     ELSE array_to_tsvector(ARRAY['@' || "speaker_id"::text]) END
) STORED;

-- Without a pending list: a search never waits for what the writes left behind.
CREATE INDEX "statement_search_idx" ON "statement" USING gin ("search") WITH (fastupdate = off);
CREATE INDEX "statement_shingles_idx" ON "statement"
  USING gin (word_shingles("text")) WITH (fastupdate = off);

-- Names by how they begin, and with a typing mistake --------------------------------------------

CREATE INDEX "actor_name_key_trgm_idx" ON "actor" USING gin ("name_key" gin_trgm_ops);
CREATE INDEX "actor_alias_alias_key_trgm_idx" ON "actor_alias" USING gin ("alias_key" gin_trgm_ops);
CREATE INDEX "source_name_key_trgm_idx" ON "source" USING gin ("name_key" gin_trgm_ops);
CREATE INDEX "source_alias_alias_key_trgm_idx" ON "source_alias" USING gin ("alias_key" gin_trgm_ops);
CREATE INDEX "event_title_key_trgm_idx" ON "event" USING gin ("title_key" gin_trgm_ops);

-- Patterns for keys in which a word begins so.
CREATE FUNCTION "word_prefixes"("key" text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog
RETURN ARRAY[regexp_replace("key", '([\\%_])', '\\\1', 'g') || '%',
  '% ' || regexp_replace("key", '([\\%_])', '\\\1', 'g') || '%'];

-- Who has a name or an alias of which a word begins like the key; where nobody has, who has one
-- that is nearly so, if it is long enough to tell. A third of the trigrams shared lets two swapped letters pass.
CREATE FUNCTION "find_actors"("key" text) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE STRICT
SET search_path = public, pg_temp SET pg_trgm.word_similarity_threshold = 0.33 AS $$
BEGIN
  RETURN QUERY SELECT id FROM actor WHERE name_key LIKE ANY (word_prefixes(key))
    UNION SELECT actor_id FROM actor_alias WHERE alias_key LIKE ANY (word_prefixes(key));
  IF NOT FOUND AND length(key) >= 4 THEN
    RETURN QUERY SELECT id FROM actor WHERE key <% name_key
      UNION SELECT actor_id FROM actor_alias WHERE key <% alias_key;
  END IF;
END $$;

CREATE FUNCTION "find_sources"("key" text) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE STRICT
SET search_path = public, pg_temp SET pg_trgm.word_similarity_threshold = 0.33 AS $$
BEGIN
  RETURN QUERY SELECT id FROM source WHERE name_key LIKE ANY (word_prefixes(key))
    UNION SELECT source_id FROM source_alias WHERE alias_key LIKE ANY (word_prefixes(key));
  IF NOT FOUND AND length(key) >= 4 THEN
    RETURN QUERY SELECT id FROM source WHERE key <% name_key
      UNION SELECT source_id FROM source_alias WHERE key <% alias_key;
  END IF;
END $$;

CREATE FUNCTION "find_events"("key" text) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE STRICT
SET search_path = public, pg_temp SET pg_trgm.word_similarity_threshold = 0.33 AS $$
BEGIN
  RETURN QUERY SELECT id FROM event WHERE title_key LIKE ANY (word_prefixes(key));
  IF NOT FOUND AND length(key) >= 4 THEN
    RETURN QUERY SELECT id FROM event WHERE key <% title_key;
  END IF;
END $$;

-- Whose names hold all of these words side by side; what a search for words takes for a speaker.
CREATE FUNCTION "find_named"("key" text) RETURNS SETOF uuid
LANGUAGE sql STABLE STRICT SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT id FROM actor
    WHERE name_key LIKE '%' || key || '%' AND strpos(' ' || name_key || ' ', ' ' || key || ' ') > 0
  UNION
  SELECT actor_id FROM actor_alias
    WHERE alias_key LIKE '%' || key || '%' AND strpos(' ' || alias_key || ' ', ' ' || key || ' ') > 0;
END;

-- How many statements the planner expects a query to find, from its statistics: what a list does
-- for a rare word is ruinous for a common one, and the other way round.
CREATE FUNCTION "estimate_matches"("query" tsquery) RETURNS double precision
LANGUAGE plpgsql VOLATILE STRICT SET search_path = public, pg_temp AS $$
DECLARE
  plan json;
BEGIN
  EXECUTE 'EXPLAIN (FORMAT JSON) SELECT FROM statement WHERE search @@ ' || quote_literal(query) || '::tsquery'
    INTO plan;
  RETURN plan -> 0 -> 'Plan' ->> 'Plan Rows';
END $$;
