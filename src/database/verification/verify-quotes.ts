import type { Database } from '../client.ts';
import type { BrokenRow } from './verify-rows.ts';

const documentsAtOnce = 20;
const spansAtOnce = 1_000;

interface StoredSpan {
  attributionId: string;
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
}

/**
 * Names each span whose words, or the words around them, are not its document's. Offsets count
 * UTF-16 code units, which are JavaScript's own and which SQL does not know.
 */
export async function* verifyQuotes(db: Database): AsyncGenerator<BrokenRow> {
  let after: string | undefined;
  for (;;) {
    const documents: { id: string; text: string }[] = await db.document.findMany({
      select: { id: true, text: true },
      where: { attributions: { some: {} }, ...(after && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: documentsAtOnce,
    });
    for (const { id, text } of documents) yield* verifyDocument(db, id, text);
    if (documents.length < documentsAtOnce) return;
    after = documents.at(-1)?.id;
  }
}

async function* verifyDocument(
  db: Database,
  documentId: string,
  text: string,
): AsyncGenerator<BrokenRow> {
  let last: StoredSpan | undefined;
  for (;;) {
    const spans: StoredSpan[] = await db.textSpan.findMany({
      where: { attribution: { documentId } },
      orderBy: [{ attributionId: 'asc' }, { start: 'asc' }],
      take: spansAtOnce,
      ...(last && {
        skip: 1,
        cursor: { attributionId_start: { attributionId: last.attributionId, start: last.start } },
      }),
    });
    for (const span of spans) {
      const id = `${span.attributionId} ${span.start}`;
      for (const rule of brokenRules(text, span)) yield { table: 'text_span', id, rule };
    }
    if (spans.length < spansAtOnce) return;
    last = spans.at(-1);
  }
}

function brokenRules(text: string, { start, end, exact, prefix, suffix }: StoredSpan): string[] {
  const broken: string[] = [];
  if (text.slice(start, end) !== exact) broken.push('text_span_exact');
  const before = text.slice(0, Math.max(0, start));
  if (!before.endsWith(prefix)) broken.push('text_span_prefix');
  if (!text.startsWith(suffix, end)) broken.push('text_span_suffix');
  return broken;
}
