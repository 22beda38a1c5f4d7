import pg from 'pg';
import { type DatabaseConnection, toDriverConfig } from '../../src/database/connection.ts';
import {
  type Columns,
  inventActors,
  inventEvents,
  inventOutlets,
  inventReports,
  worldOf,
} from './storage/invent-reports.ts';

const DOCUMENTS_PER_BATCH = 500;

/**
 * Fills a migrated, empty database with so many statements and all that belongs to them.
 *
 * Triggers are put aside while rows are loaded (which only a superuser may) and indexes built at
 * the end; afterwards the database's own rules are asked about a sample of a thousand.
 *
 * @param onProgress told how many statements are stored
 */
export async function generateStatements(
  connection: DatabaseConnection,
  count: number,
  onProgress: (stored: number) => void = () => undefined,
): Promise<void> {
  const client = new pg.Client(toDriverConfig(connection));
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica; SET synchronous_commit = off`);
    const restore = await takeIndexesDown(client);
    await loadWorld(client, count, onProgress);
    for (const sql of restore) await client.query(sql);
    await client.query(`SET session_replication_role = DEFAULT`);
    await client.query('VACUUM ANALYZE');
    await verifySample(client);
  } finally {
    await client.end();
  }
}

async function loadWorld(
  client: pg.Client,
  count: number,
  onProgress: (stored: number) => void,
): Promise<void> {
  const world = worldOf(count);
  await insert(client, INSERT_ACTORS, inventActors(world));
  await insert(client, INSERT_OUTLETS, inventOutlets(world));
  await insert(client, INSERT_EVENTS, inventEvents(world));
  for (let from = 0; from * 10 < count; from += DOCUMENTS_PER_BATCH) {
    const { documents, statements } = inventReports(world, from, DOCUMENTS_PER_BATCH);
    await insert(client, INSERT_DOCUMENTS, documents);
    await insert(client, INSERT_STATEMENTS, statements);
    onProgress(Math.min(count, (from + DOCUMENTS_PER_BATCH) * 10));
  }
}

/** Drops what is cheaper to build at once; the SQL that brings it back. */
async function takeIndexesDown(client: pg.Client): Promise<string[]> {
  const constraints = await client.query<{ drop: string; restore: string }>(`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname,
        pg_get_constraintdef(oid)) AS restore
    FROM pg_constraint WHERE contype = 'x' AND connamespace = 'public'::regnamespace`);
  const indexes = await client.query<{ drop: string; restore: string }>(`
    SELECT format('DROP INDEX %s', i.indexrelid::regclass) AS drop,
      pg_get_indexdef(i.indexrelid) AS restore
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisunique
      AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)`);
  const all = [...constraints.rows, ...indexes.rows];
  for (const { drop } of all) await client.query(drop);
  return all.map(({ restore }) => restore);
}

async function insert(client: pg.Client, sql: string, columns: Columns): Promise<void> {
  await client.query({ name: sql.slice(0, 60), text: sql, values: Object.values(columns) });
}

async function verifySample(client: pg.Client): Promise<void> {
  await client.query(`SELECT check_attribution(id) FROM (SELECT id FROM attribution
    ORDER BY md5(id::text) LIMIT 1000) AS sampled`);
  const { rows } = await client.query<{ wrong: number }>(`
    SELECT count(*)::int AS wrong FROM (SELECT * FROM text_span ORDER BY md5(attribution_id::text) LIMIT 1000) t
    JOIN attribution a ON a.id = t.attribution_id JOIN document d ON d.id = a.document_id
    LEFT JOIN statement s ON s.lead_attribution_id = a.id
    LEFT JOIN statement_source ss ON ss.statement_id = s.id AND ss.publisher AND ss.source_id = d.publisher_id
    WHERE s.text IS DISTINCT FROM t.exact OR ss.source_id IS NULL
      OR substr(d.text, t.start + 1, t."end" - t.start) <> t.exact`);
  if (rows[0]?.wrong !== 0) throw new Error(`${rows[0]?.wrong} of 1,000 generated rows are wrong`);
}

const INSERT_ACTORS = `WITH made AS (
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[])
      AS made(id, name, name_key, alias, alias_key)),
  actors AS (INSERT INTO actor (id, name, name_key, kind)
    SELECT id, name, name_key, 'PERSON' FROM made)
  INSERT INTO actor_alias (actor_id, alias, alias_key) SELECT id, alias, alias_key FROM made`;

const INSERT_OUTLETS = `INSERT INTO source (id, name, name_key, identity_key, kind)
  SELECT *, 'NEWS_OUTLET' FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[])`;

const INSERT_EVENTS = `INSERT INTO event (id, title, title_key)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[])`;

const INSERT_DOCUMENTS = `INSERT INTO document
    (id, publisher_id, published_at, submitted_at, language, text, text_hash)
  SELECT id, publisher, published, published, 'en', text, hash
  FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[], $5::text[])
    AS made(id, publisher, published, text, hash)`;

const INSERT_STATEMENTS = `WITH made AS (
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[],
      $7::uuid[], $8::uuid[], $9::uuid[], $10::text[], $11::uuid[], $12::uuid[], $13::uuid[],
      $14::timestamptz[], $15::int[])
      AS made(id, attribution, text, words_hash, kind, channel, speaker, addressee, event, said,
        document, publisher, agency, published, start)),
  statements AS (
    INSERT INTO statement (id, text, words_hash, kind, language, speaker_id, event_id, channel,
      said_on, said_from, said_to, recorded_at, updated_at, lead_attribution_id, reported_at,
      first_reported_at, source_id, first_source_id, document_count, independent_source_count, anonymous)
    SELECT id, text, words_hash, kind::statement_kind, 'en', speaker, event, channel::channel,
      said, said::date, said::date, published, published, attribution, published,
      published, coalesce(agency, publisher), coalesce(agency, publisher), 1, 1, false FROM made),
  addressees AS (
    INSERT INTO statement_addressee (statement_id, actor_id, position)
    SELECT id, addressee, 0 FROM made WHERE addressee IS NOT NULL),
  attributions AS (
    INSERT INTO attribution (id, statement_id, document_id, wording, anchor, confidence, method, start, reported_at)
    SELECT attribution, id, document, text, 'EXACT', 0.9, 'IMPORTED', start, published FROM made),
  links AS (
    INSERT INTO attribution_link (attribution_id, position, role, source_id)
    SELECT attribution, 0, 'REPORTER'::link_role, agency FROM made WHERE agency IS NOT NULL
    UNION ALL SELECT attribution, CASE WHEN agency IS NULL THEN 0 ELSE 1 END, 'PUBLISHER', publisher FROM made),
  spans AS (
    INSERT INTO text_span (attribution_id, start, "end", role, exact, prefix, suffix)
    SELECT attribution, start, start + length(text), 'SEGMENT', text, '“', '”' FROM made)
  INSERT INTO statement_source (statement_id, source_id, position, publisher, reported_at)
  SELECT id, agency, 0, false, published FROM made WHERE agency IS NOT NULL
  UNION ALL SELECT id, publisher, CASE WHEN agency IS NULL THEN 0 ELSE 1 END, true, published FROM made`;
