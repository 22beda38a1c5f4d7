-- Who spoke without a name: a source of the document, at the first place of the chain.

ALTER TABLE "attribution_link"
  ADD COLUMN "is_speaker" BOOLEAN NOT NULL DEFAULT false,
  ADD CONSTRAINT "attribution_link_speaker_check"
    CHECK (NOT "is_speaker" OR ("position" = 0 AND "role" = 'ORIGIN'));

ALTER TABLE "statement" ADD COLUMN "unnamed_addressees" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

-- Whom a statement is said by where its report tells nothing of the speaker.
INSERT INTO "source" ("id", "name", "name_key", "kind", "identity_key")
VALUES ('00000000-0000-7000-8000-000000000000', 'An unnamed speaker', 'an unnamed speaker', 'UNKNOWN',
  'UNKNOWN:an unnamed speaker')
ON CONFLICT DO NOTHING;

-- What is stored already: the words with which the text describes the speaker have been kept.

CREATE TEMPORARY TABLE "described" ON COMMIT DROP AS
SELECT a.id AS attribution_id, a.statement_id, a.document_id, t.exact AS descriptor,
  trim(regexp_replace(
    lower(regexp_replace(normalize(t.exact, NFKD), '[\u0300-\u036f]', '', 'g')),
    '[^[:alnum:]]+', ' ', 'g')) AS name_key
FROM attribution a
JOIN statement s ON s.id = a.statement_id AND s.speaker_id IS NULL
JOIN text_span t ON t.attribution_id = a.id AND t.role = 'SPEAKER_MENTION'
WHERE a.method = 'EXTRACTED'
  AND t.exact !~* '^(i|he|him|she|her|it|they|them|we|us|you|who|whom|this|that|these|those|someone|somebody|everyone|everybody|nobody|anyone|others)$';

INSERT INTO source (id, name, name_key, kind, document_id, descriptor)
SELECT gen_random_uuid(), min(d.descriptor), d.name_key, 'ANONYMOUS', d.document_id, min(d.descriptor)
FROM described d
WHERE NOT EXISTS (
  SELECT FROM source s WHERE s.kind = 'ANONYMOUS' AND s.document_id = d.document_id
    AND s.name_key = d.name_key)
GROUP BY d.document_id, d.name_key;

-- The id that the API shows, in base64url.
CREATE FUNCTION pg_temp.global_id("typename" text, "id" uuid) RETURNS text LANGUAGE sql AS $$
  SELECT rtrim(translate(encode(convert_to(typename || ':' || id, 'UTF8'), 'base64'), '+/', '-_'), '=')
$$;

-- A chain as a revision shows it.
CREATE FUNCTION pg_temp.described_chain("shown" uuid) RETURNS jsonb LANGUAGE sql AS $$
  SELECT jsonb_build_object('attribution', pg_temp.global_id('Attribution', shown), 'chain',
    jsonb_agg(jsonb_build_object('role', l.role, 'level', l.level, 'source',
      jsonb_build_object('id', pg_temp.global_id('Source', s.id), 'name', s.name))
      ORDER BY l.position))
  FROM attribution_link l JOIN source s ON s.id = l.source_id WHERE l.attribution_id = shown
$$;

CREATE TEMPORARY TABLE "chain_before" ON COMMIT DROP AS
SELECT attribution_id, statement_id, pg_temp.described_chain(attribution_id) AS chain FROM described;

-- Room for one link before the others; the spans of those go with them.
UPDATE attribution_link SET position = position + 1000000
WHERE attribution_id IN (SELECT attribution_id FROM described);
UPDATE attribution_link SET position = position - 999999
WHERE attribution_id IN (SELECT attribution_id FROM described);

INSERT INTO attribution_link (attribution_id, position, role, source_id, is_speaker)
SELECT d.attribution_id, 0, 'ORIGIN', s.id, true
FROM described d JOIN LATERAL (
  SELECT id FROM source s WHERE s.kind = 'ANONYMOUS' AND s.document_id = d.document_id
    AND s.name_key = d.name_key ORDER BY id LIMIT 1) s ON true;

INSERT INTO revision (id, statement_id, changed_by, note, before, after)
SELECT gen_random_uuid(), statement_id, 'OnRecord',
  'The speaker is described and not named: now the first source of the chain.',
  chain, pg_temp.described_chain(attribution_id)
FROM chain_before;

-- What lists filter and sort by.
CREATE TEMPORARY TABLE "kept" ON COMMIT DROP AS
WITH ranked AS (
  SELECT a.statement_id, l.source_id, l.role,
    row_number() OVER (
      PARTITION BY a.statement_id ORDER BY l.position, a.reported_at, a.id) AS rank
  FROM attribution a JOIN attribution_link l ON l.attribution_id = a.id
  WHERE a.statement_id IN (SELECT statement_id FROM described)
)
SELECT statement_id, source_id, min(rank) AS rank, bool_or(role = 'PUBLISHER') AS publisher
FROM ranked GROUP BY statement_id, source_id;

DELETE FROM statement_source WHERE statement_id IN (SELECT statement_id FROM described);
INSERT INTO statement_source (statement_id, source_id, position, publisher, reported_at)
SELECT k.statement_id, k.source_id,
  row_number() OVER (PARTITION BY k.statement_id ORDER BY k.rank) - 1, k.publisher, s.reported_at
FROM kept k JOIN statement s ON s.id = k.statement_id;

UPDATE statement s
SET anonymous = true, updated_at = now(), source_id = l.source_id
FROM attribution_link l
WHERE l.attribution_id = s.lead_attribution_id AND l.position = 0
  AND s.id IN (SELECT statement_id FROM described);
