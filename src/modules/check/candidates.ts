import type { Database } from '../../database/client.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { ReviewState } from '../../generated/prisma/enums.ts';
import type { WholeWords } from './whole-sentences.ts';

/** A statement whose words may match the quotation. */
export interface CandidateRow {
  id: string;
  text: string;
  /** Name keys and alias keys of its speaker; empty if it has none. */
  speakerKeys: string[];
  reviewState: ReviewState;
}

/** What is looked for. */
export interface Wanted {
  /** The asked words, as printed. */
  text: string;
  /** Words that a whole record may consist of: the quotation, and the sentences in it. */
  whole: readonly WholeWords[];
  /** How many words they are. */
  wordCount: number;
  /** Actors who may be the given speaker; null if no speaker was given. */
  speakerIds: readonly string[] | null;
}

/** At most so many statements per block, in no particular order. */
const MAX_PER_BLOCK = 60;
/** Blocks that are looked up, those with the rarest runs. */
const MAX_BLOCKS = 15;
/** Runs of a block that are looked up, the rarest. */
const MAX_RUNS = 12;
/** The longest of the short blocks: a text of 2,000 words is on blocks of eight words. */
const LONGEST_BLOCK = 6;
/** Into how many short blocks a text is parted that needs no longer ones: a short record within it fits one. */
const SHORT_BLOCKS = 11;
/** Statements that are compared word by word. */
const MAX_CANDIDATES = 24;
/**
 * Up to this length one changed word may leave no distinctive run of three: then all words but one
 * are looked up instead.
 */
export const MAX_SHORT_WORDS = 12;
const MAX_SHORT_MATCHES = 400;
/** The share of the statements that may hold a run that tells them apart. */
const RARE = 0.003;
/** How many statements may contain a distinctive word. */
const RARE_WORD_STATEMENTS = 10_000;
/** More than any quotation that is checked. */
const MAX_ASKED_WORDS = 100_000;

/**
 * Statements that share runs of three words with the asked text, those that share most first.
 *
 * The runs are looked up in blocks, of which a statement must hold all: the whole text, which
 * finds what stands; three halves made of its quarters (first and second, first and last, third and
 * last), of which one changed word leaves one at least; and short blocks, for what was changed
 * in many places. Of every block the rarest runs are enough, and the server's own statistics tell
 * which are frequent; a block of nothing but frequent ones is left out. So each lookup is an
 * intersection that starts from its rarest run, and neither a frequent run nor a text of 2,000 words
 * makes it slow. A record that is in the text whole is found by its hash besides.
 *
 * The given speaker's statements are looked up separately, since frequent runs may yield only
 * others.
 */
export async function findByShingles(db: Database, wanted: Wanted): Promise<CandidateRow[]> {
  const { text, wordCount, speakerIds } = wanted;
  const runs = Math.max(1, wordCount - 2);
  const quarter = Math.ceil(runs / 4);
  const short = Math.min(LONGEST_BLOCK, Math.ceil(runs / SHORT_BLOCKS));
  const own = speakerIds?.length
    ? Prisma.sql`UNION ALL ${lookUp(Prisma.sql`AND s.speaker_id = ANY(${[...speakerIds]}::uuid[])`)}`
    : Prisma.empty;
  return db.$queryRaw<CandidateRow[]>`
    WITH asked AS MATERIALIZED (
      SELECT shingle, place::int - 1 AS place, coalesce(frequency, 0) AS frequency
      FROM unnest(word_shingles(${text})) WITH ORDINALITY AS run(shingle, place)
      LEFT JOIN (${FREQUENT_SHINGLES}) AS frequent USING (shingle)),
    parts AS (
      SELECT 'whole' AS kind, 0 AS block, ${runs}::int AS size, asked.* FROM asked
      UNION ALL
      SELECT 'half', half.block, ${2 * quarter}::int, asked.* FROM asked
      JOIN (VALUES (0, 0), (0, 1), (1, 0), (1, 3), (2, 2), (2, 3)) AS half(block, quarter)
        ON half.quarter = place / ${quarter}::int
      UNION ALL
      SELECT 'short', place / ${short}::int, ${short}::int, asked.* FROM asked),
    ranked AS (
      SELECT *, row_number() OVER (PARTITION BY kind, block ORDER BY frequency, place) AS rarity
      FROM parts),
    blocks AS MATERIALIZED (
      SELECT size, array_agg(DISTINCT shingle) AS shingles FROM ranked
      WHERE rarity <= ${MAX_RUNS}::int GROUP BY kind, size, block
      HAVING kind = 'whole' OR min(frequency) <= ${RARE}::float4
      ORDER BY kind = 'short', min(frequency), hashint4(block) LIMIT ${MAX_BLOCKS}::int),
    best AS (
      SELECT id, sum(size) AS shared
      FROM (
        ${lookUp(Prisma.empty)} ${own}
        UNION ALL ${lookUpWhole(wanted.whole)}) AS found
      GROUP BY id ORDER BY shared DESC, id LIMIT ${MAX_CANDIDATES}::int)
    ${withSpeakers(Prisma.sql`best`, Prisma.sql`best.shared DESC, best.id`)}`;
}

function lookUp(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT near.id, blocks.size FROM blocks CROSS JOIN LATERAL (
    SELECT s.id FROM statement AS s
    WHERE word_shingles(s.text) @> blocks.shingles ${condition} LIMIT ${MAX_PER_BLOCK}::int) AS near`;
}

/**
 * A record all of whose words are in the quotation counts for more than any run shared with
 * another.
 */
function lookUpWhole(whole: readonly WholeWords[]): Prisma.Sql {
  const hashes = whole.map(({ hash }) => hash);
  const sizes = whole.map(({ wordCount }) => MAX_ASKED_WORDS + wordCount);
  return Prisma.sql`SELECT same.id, run.size FROM unnest(${hashes}::text[], ${sizes}::int[])
    AS run(hash, size) CROSS JOIN LATERAL (SELECT s.id FROM statement AS s
      WHERE s.words_hash = run.hash LIMIT ${MAX_PER_BLOCK}::int) AS same`;
}

/**
 * Statements that hold all of the asked words but one, wherever: those of the length nearest to
 * the asked text's first. Where a speaker is asked about, only that speaker's, and without the
 * index: they are few, and it would intersect the most common words of the language. Where nobody
 * is, only by words that are left with a rare one among them, since others would tell nothing.
 */
export async function findByWords(db: Database, wanted: Wanted): Promise<CandidateRow[]> {
  const { text, speakerIds } = wanted;
  const [matching, distinctive] = speakerIds?.length
    ? [
        Prisma.sql`s.speaker_id = ANY(${[...speakerIds]}::uuid[])
          AND (s.search @@ (SELECT query FROM query)) IS TRUE`,
        Prisma.sql`true`,
      ]
    : [
        Prisma.sql`s.search @@ (SELECT query FROM query)`,
        Prisma.sql`min(kept.frequency) * (
          SELECT reltuples FROM pg_class WHERE oid = 'statement'::regclass
        ) <= ${RARE_WORD_STATEMENTS}`,
      ];
  return db.$queryRaw<CandidateRow[]>`
    WITH words AS MATERIALIZED (
      SELECT DISTINCT word, coalesce(frequency, 0) AS frequency
      FROM unnest(string_to_array(fold_words(${text}), ' ')) AS word
      LEFT JOIN (${FREQUENT_WORDS}) AS frequent USING (word)
      WHERE word <> ''),
    query AS MATERIALIZED (
      SELECT string_agg(one.but_one, '|')::tsquery AS query FROM (
        SELECT '(' || string_agg(quote_literal(kept.word), '&') || ')' AS but_one
        FROM words AS left_out JOIN words AS kept ON kept.word <> left_out.word
        GROUP BY left_out.word HAVING ${distinctive}) AS one),
    best AS (
      SELECT id, abs(length(text) - length(${text})) AS distance FROM (
        SELECT s.id, s.text FROM statement AS s WHERE ${matching}
        LIMIT ${MAX_SHORT_MATCHES}::int) AS matches
      ORDER BY distance, id LIMIT ${MAX_CANDIDATES}::int)
    ${withSpeakers(Prisma.sql`best`, Prisma.sql`best.distance, best.id`)}`;
}

/** Those of the index's most common runs, and how common they are. */
const FREQUENT_SHINGLES = Prisma.sql`
  SELECT shingle, frequency FROM pg_stats,
    unnest(most_common_elems::text::int[], most_common_elem_freqs::float4[])
      AS common(shingle, frequency)
  WHERE schemaname = 'public' AND tablename = 'statement_shingles_idx' AND shingle IS NOT NULL`;

/** Likewise the most common words. */
const FREQUENT_WORDS = Prisma.sql`
  SELECT word, frequency FROM pg_stats,
    unnest(most_common_elems::text::text[], most_common_elem_freqs::float4[])
      AS common(word, frequency)
  WHERE schemaname = 'public' AND tablename = 'statement' AND attname = 'search' AND word IS NOT NULL`;

function withSpeakers(best: Prisma.Sql, order: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT s.id, s.text, s.review_state::text AS "reviewState", array_remove(
      array_cat(ARRAY[a.name_key], ARRAY(
        SELECT an.alias_key FROM actor_alias AS an WHERE an.actor_id = s.speaker_id)),
      NULL) AS "speakerKeys"
    FROM ${best} AS best JOIN statement AS s USING (id) LEFT JOIN actor AS a ON a.id = s.speaker_id
    ORDER BY ${order}`;
}
