import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';

/** The ids of one whole statement and of everything that it rests on. */
export interface Sample {
  publisher: string;
  document: string;
  anonymous: string;
  statement: string;
  attribution: string;
  actor: string;
}

/** The sample's text: two astral characters (four UTF-16 units) stand before the quotation. */
export const sampleText =
  '😀😀 "We will not yield," Joe Biden said, a White House official told Axios.';

const spans = [
  { role: 'SEGMENT', exact: 'We will not yield', link: null },
  { role: 'SPEAKER_MENTION', exact: 'Joe Biden', link: null },
  { role: 'CUE', exact: 'said', link: null },
  { role: 'LINK_MENTION', exact: 'a White House official', link: 0 },
] as const;

/** New ids, so that samples can stand side by side. */
export function newSample(): Sample {
  return {
    publisher: uuidv7(),
    document: uuidv7(),
    anonymous: uuidv7(),
    statement: uuidv7(),
    attribution: uuidv7(),
    actor: uuidv7(),
  };
}

/**
 * The SQL that stores a sample: a document of Axios, an anonymous official, and a statement whose
 * chain is the official (0) and Axios (1). `unique` is added to the text, so that no two are equal.
 */
export function insertSample(ids: Sample, unique: string = ids.document): string {
  return [insertDocument(ids, unique), insertStatement(ids), insertAttribution(ids)].join(';\n');
}

/** The publisher, the document and its anonymous source. */
export function insertDocument(ids: Sample, unique: string = ids.document): string {
  const text = `${sampleText}\n${unique}`;
  const hash = createHash('sha256').update(text).digest('hex');
  return `
    INSERT INTO source (id, name, name_key, kind, identity_key)
      VALUES ('${ids.publisher}', 'Axios', 'axios', 'NEWS_OUTLET', 'NEWS_OUTLET ${ids.publisher}');
    INSERT INTO document (id, publisher_id, language, text, text_hash, submitted_at)
      VALUES ('${ids.document}', '${ids.publisher}', 'en', '${text}', '${hash}', '2024-04-14');
    INSERT INTO source (id, name, name_key, kind, document_id, descriptor)
      VALUES ('${ids.anonymous}', 'a White House official', 'a white house official', 'ANONYMOUS',
        '${ids.document}', 'a White House official')`;
}

/** The speaker, the statement and its kept sources. */
export function insertStatement(ids: Sample): string {
  return `
    INSERT INTO actor (id, name, name_key, kind)
      VALUES ('${ids.actor}', 'Joe Biden', 'joe biden', 'PERSON');
    INSERT INTO statement (id, text, words_hash, kind, language, speaker_id, channel, updated_at,
        lead_attribution_id, reported_at, source_id, first_source_id, document_count,
        independent_source_count, anonymous)
      VALUES ('${ids.statement}', 'We will not yield', repeat('0', 64), 'DIRECT', 'en',
        '${ids.actor}', 'UNKNOWN', now(), '${ids.attribution}', '2024-04-14', '${ids.anonymous}',
        '${ids.publisher}', 1, 1, true);
    INSERT INTO statement_source (statement_id, source_id, position, publisher, reported_at)
      VALUES ('${ids.statement}', '${ids.anonymous}', 0, false, '2024-04-14'),
        ('${ids.statement}', '${ids.publisher}', 1, true, '2024-04-14')`;
}

/** The attribution with its chain and its spans. */
export function insertAttribution(ids: Sample): string {
  return `
    INSERT INTO attribution (id, statement_id, document_id, wording, anchor, confidence, method,
        start, reported_at)
      VALUES ('${ids.attribution}', '${ids.statement}', '${ids.document}', 'We will not yield',
        'EXACT', 1, 'MANUAL', ${sampleText.indexOf('We will')}, '2024-04-14');
    INSERT INTO attribution_link (attribution_id, position, role, source_id)
      VALUES ('${ids.attribution}', 0, 'ORIGIN', '${ids.anonymous}'),
        ('${ids.attribution}', 1, 'PUBLISHER', '${ids.publisher}');
    INSERT INTO text_span (attribution_id, start, "end", role, link_position, exact, prefix, suffix)
      VALUES ${spans.map((span) => spanValues(ids, span)).join(', ')}`;
}

function spanValues(ids: Sample, { role, exact, link }: (typeof spans)[number]): string {
  const start = sampleText.indexOf(exact);
  const end = start + exact.length;
  const prefix = sampleText.slice(Math.max(0, start - 8), start);
  const suffix = sampleText.slice(end, end + 8);
  return `('${ids.attribution}', ${start}, ${end}, '${role}', ${link ?? 'NULL'}, '${exact}',
    '${prefix}', '${suffix}')`;
}
