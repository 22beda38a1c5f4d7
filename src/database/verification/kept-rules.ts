const attributions = 'FROM attribution a WHERE a.statement_id = t.id';
const leadLinks = 'FROM attribution_link l WHERE l.attribution_id = t.lead_attribution_id';
const chains = `FROM attribution a JOIN attribution_link l ON l.attribution_id = a.id
  WHERE a.statement_id = t.id`;

/** Each source of each chain once: nearest first, of equally near ones that of the earlier report. */
const expectedSources = `
  SELECT source_id,
    (row_number() OVER (ORDER BY position, reported_at, attribution_id) - 1)::int AS position,
    publisher, t.reported_at
  FROM (
    SELECT DISTINCT ON (l.source_id) l.source_id, l.position, a.reported_at, l.attribution_id,
      bool_or(l.role = 'PUBLISHER') OVER (PARTITION BY l.source_id) AS publisher
    ${chains} ORDER BY l.source_id, l.position, a.reported_at, l.attribution_id
  ) AS nearest`;

const keptSources = `SELECT k.source_id, k.position, k.publisher, k.reported_at
  FROM statement_source k WHERE k.statement_id = t.id`;

/**
 * The derived columns of a statement `t`, recomputed. The number of independent sources also
 * depends on how similar the documents' texts are, which SQL cannot tell; it lies between 1 and the
 * number of documents.
 */
export const keptRules: readonly (readonly [string, string])[] = [
  [
    'statement_lead_attribution',
    `t.lead_attribution_id <> (SELECT a.id ${attributions} ORDER BY a.reported_at, a.id LIMIT 1)`,
  ],
  [
    'statement_reported_at',
    `t.reported_at <> (SELECT a.reported_at FROM attribution a WHERE a.id = t.lead_attribution_id)`,
  ],
  [
    'statement_first_reported_at',
    `t.first_reported_at IS DISTINCT FROM (SELECT min(d.published_at)
       FROM attribution a JOIN document d ON d.id = a.document_id WHERE a.statement_id = t.id)`,
  ],
  ['statement_source', `t.source_id <> (SELECT l.source_id ${leadLinks} AND l.position = 0)`],
  [
    'statement_first_source',
    `t.first_source_id <> (SELECT l.source_id ${leadLinks} ORDER BY l.role <> 'REPORTER',
       CASE WHEN l.role = 'REPORTER' THEN l.position ELSE -l.position END LIMIT 1)`,
  ],
  [
    'statement_document_count',
    `t.document_count <> (SELECT count(DISTINCT a.document_id) ${attributions})`,
  ],
  [
    'statement_independent_source_count',
    't.independent_source_count NOT BETWEEN 1 AND t.document_count',
  ],
  [
    'statement_anonymous',
    `t.anonymous <> EXISTS (SELECT FROM attribution a
       JOIN attribution_link l ON l.attribution_id = a.id JOIN source o ON o.id = l.source_id
       WHERE a.statement_id = t.id AND o.kind = 'ANONYMOUS')`,
  ],
  [
    'statement_sources',
    `EXISTS ((${expectedSources}) EXCEPT (${keptSources}))
     OR EXISTS ((${keptSources}) EXCEPT (${expectedSources}))`,
  ],
];
