import { keptRules } from './kept-rules.ts';

/** A rule for each row of a table; `broken` is SQL over the row `t`, true if it breaks the rule. */
export interface RowRule {
  table: string;
  rule: string;
  broken: string;
}

const links = 'FROM attribution_link l WHERE l.attribution_id = t.id';
const segments = `FROM text_span s WHERE s.attribution_id = t.id AND s.role = 'SEGMENT'`;
const itsDocument = 'FROM document d WHERE d.id = t.document_id';

const attributionRules: readonly (readonly [string, string])[] = [
  ['attribution_confidence_check', 't.confidence NOT BETWEEN 0 AND 1'],
  ['attribution_start_check', 't.start < 0'],
  ['attribution_chain_exists', `NOT EXISTS (SELECT ${links})`],
  [
    'attribution_chain_positions',
    `(SELECT min(l.position) <> 0 OR max(l.position) <> count(*) - 1 ${links})`,
  ],
  [
    'attribution_chain_publisher',
    `EXISTS (SELECT ${links}) AND (SELECT count(*) FILTER (WHERE l.role = 'PUBLISHER') <> 1
       OR max(l.position) FILTER (WHERE l.role = 'PUBLISHER') <> max(l.position) ${links})`,
  ],
  [
    'attribution_chain_document',
    `EXISTS (SELECT ${links} AND l.role = 'PUBLISHER'
       AND l.source_id <> (SELECT d.publisher_id ${itsDocument}))`,
  ],
  [
    'attribution_chain_anonymous',
    `EXISTS (SELECT FROM attribution_link l JOIN source o ON o.id = l.source_id
       WHERE l.attribution_id = t.id AND o.kind = 'ANONYMOUS' AND o.document_id <> t.document_id)`,
  ],
  [
    'attribution_link_speaker_check',
    `EXISTS (SELECT ${links} AND l.is_speaker AND (l.position > 0 OR l.role <> 'ORIGIN'))`,
  ],
  ['attribution_segment_exists', `NOT EXISTS (SELECT ${segments})`],
  ['attribution_start', `t.start <> (SELECT min(s.start) ${segments})`],
  [
    'attribution_wording',
    `t.wording <> (SELECT string_agg(s.exact, ' … ' ORDER BY s.start) ${segments})`,
  ],
  [
    'attribution_reported_at',
    `t.reported_at <> (SELECT coalesce(d.published_at, d.submitted_at) ${itsDocument})`,
  ],
];

const spanRules: readonly (readonly [string, string])[] = [
  ['text_span_bounds_check', 't.start < 0 OR t.start >= t."end"'],
  [
    'text_span_link_check',
    `(t.role IN ('LINK_MENTION', 'LINK_CUE')) <> (t.link_position IS NOT NULL)`,
  ],
  [
    'text_span_overlap_excl',
    `EXISTS (SELECT FROM text_span o WHERE o.attribution_id = t.attribution_id
       AND o.start < t.start AND o."end" > t.start)`,
  ],
];

const documentRules: readonly (readonly [string, string])[] = [
  ['document_text_hash_check', `t.text_hash <> encode(sha256(convert_to(t.text, 'UTF8')), 'hex')`],
  [
    'document_text_hash_key',
    'EXISTS (SELECT FROM document o WHERE o.text_hash = t.text_hash AND o.id <> t.id)',
  ],
  [
    'document_publisher_named',
    `EXISTS (SELECT FROM source o WHERE o.id = t.publisher_id AND o.kind = 'ANONYMOUS')`,
  ],
];

const sourceRules: readonly (readonly [string, string])[] = [
  [
    'source_anonymous_check',
    `CASE WHEN t.kind = 'ANONYMOUS'
       THEN t.document_id IS NULL OR t.descriptor IS NULL OR t.identity_key IS NOT NULL
       ELSE t.identity_key IS NULL
         OR num_nonnulls(t.document_id, t.descriptor, t.affiliation, t.reason, t."count") > 0 END`,
  ],
  ['source_count_check', 't."count" < 1'],
];

function partialDate(of: string): string {
  return `num_nulls(t.${of}_on, t.${of}_from, t.${of}_to) NOT IN (0, 3) OR t.${of}_from > t.${of}_to`;
}

const statementRules: readonly (readonly [string, string])[] = [
  ['statement_said_check', partialDate('said')],
  [
    'statement_attribution_exists',
    'NOT EXISTS (SELECT FROM attribution a WHERE a.statement_id = t.id)',
  ],
  ...keptRules,
];

const otherRules: readonly RowRule[] = [
  { table: 'event', rule: 'event_occurred_check', broken: partialDate('occurred') },
  { table: 'document_repair', rule: 'document_repair_count_check', broken: 't."count" < 1' },
  { table: 'api_key', rule: 'api_key_hash_check', broken: `t.hash !~ '^[0-9a-f]{64}$'` },
  {
    table: 'revision',
    rule: 'revision_subject_check',
    broken: 'num_nonnulls(t.statement_id, t.actor_id, t.source_id, t.document_id) = 0',
  },
  ...['event_participant', 'statement_addressee', 'statement_source'].map((table) => ({
    table,
    rule: `${table}_position_check`,
    broken: 't.position < 0',
  })),
];

/** Every rule that SQL can check on a row, except the foreign keys: those the catalogue names. */
export const rowRules: readonly RowRule[] = [
  ...onTable('attribution', attributionRules),
  ...onTable('text_span', spanRules),
  ...onTable('document', documentRules),
  ...onTable('source', sourceRules),
  ...onTable('statement', statementRules),
  ...otherRules,
];

function onTable(table: string, rules: readonly (readonly [string, string])[]): RowRule[] {
  return rules.map(([rule, broken]) => ({ table, rule, broken }));
}
