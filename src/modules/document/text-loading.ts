import { GraphQLError } from 'graphql';
import type { Database } from '../../database/client.ts';
import type { Context } from '../../graphql/context.ts';
import { loadInBatch } from '../../graphql/paging/batch.ts';

/** Maximum bytes of UTF-8 of the document texts in one response, counting repetitions. */
const MAX_TEXT_BYTES = 8_000_000;

const answered = new WeakMap<Context, number>();

/**
 * Reads the text of a document. Texts are read separately from their rows, each once per level of
 * the response, and only as many as a response may contain: a page of the longest, each under
 * thirty aliases, would take more memory than there is.
 *
 * @throws LIMIT_EXCEEDED, without having read anything beyond the limit
 */
export async function loadText(context: Context, id: string): Promise<string> {
  const [text] = await loadInBatch(context, 'Document.text', [id], (ids) =>
    readTexts(context.db, ids),
  );
  const bytes = (answered.get(context) ?? 0) + Buffer.byteLength(text ?? '');
  answered.set(context, bytes);
  if (text == null || bytes > MAX_TEXT_BYTES) throw tooMuchText();
  return text;
}

/** The texts by their ids; null for all of them if their total is too large. */
async function readTexts(db: Database, ids: readonly string[]) {
  const rows = await db.$queryRaw<{ id: string; text: string | null }[]>`
    SELECT id::text,
      CASE WHEN sum(octet_length(text)) OVER () <= ${MAX_TEXT_BYTES} THEN text END AS text
    FROM document WHERE id = ANY(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, text }) => [id, text]));
}

function tooMuchText(): GraphQLError {
  const most = MAX_TEXT_BYTES.toLocaleString('en');
  return new GraphQLError(`The document texts total more than ${most} bytes.`, {
    extensions: { code: 'LIMIT_EXCEEDED', limit: 'text', maximum: MAX_TEXT_BYTES },
  });
}
