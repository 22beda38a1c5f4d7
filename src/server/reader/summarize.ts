import type { Context } from '../../graphql/context.ts';
import { decodeGlobalId } from '../../graphql/global-id.ts';
import { anonymous } from '../../modules/access/viewer.ts';
import { readQuote } from '../embed/read-quote.ts';
import { ABOUT, type PageSummary } from './page-head.ts';

/**
 * Summarizes what a page of the reader shows, as somebody without a key may see it.
 *
 * @returns null if there is no such thing on record
 */
export async function summarize(
  context: Omit<Context, 'viewer' | 'signal'>,
  typename: string,
  globalId: string,
): Promise<PageSummary | null> {
  // A client that may not read does not learn what exists.
  if (!context.publicRead) return ABOUT;
  if (typename === 'Statement') return summarizeStatement(context, globalId);
  const where = { id: decodeGlobalId(globalId)?.id ?? '' };
  const { db } = context;
  switch (typename) {
    case 'Document': {
      // Not the whole text, which may be a megabyte.
      const [found] = await db.$queryRaw<
        { title: string | null; publisher: string; opening: string }[]
      >`
        SELECT d.title, s.name AS publisher, left(d.text, ${OPENING}::int) AS opening
        FROM document AS d JOIN source AS s ON s.id = d.publisher_id WHERE d.id = ${where.id}::uuid`;
      if (!found) return null;
      const { title, publisher, opening } = found;
      return {
        kind: 'article',
        title: title ?? `An article of ${publisher}`,
        description: `${publisher}: ${cut(opening)}`,
      };
    }
    case 'Actor': {
      const found = await db.actor.findUnique({ where });
      const description =
        found?.description ?? 'What they said, to whom, and through which sources.';
      return found && { kind: 'profile', title: found.name, description };
    }
    case 'Source': {
      const found = await db.source.findUnique({ where });
      const description = 'What reached the record through this source.';
      return found && { kind: 'profile', title: found.name, description };
    }
    case 'Event': {
      const found = await db.event.findUnique({ where });
      const description = found?.description ?? 'What was said at it, or about it.';
      return found && { kind: 'article', title: found.title, description };
    }
    default:
      return null;
  }
}

async function summarizeStatement(
  context: Omit<Context, 'viewer' | 'signal'>,
  globalId: string,
): Promise<PageSummary | null> {
  const { quote } = await readQuote({ ...context, viewer: anonymous }, globalId);
  if (!quote) return null;
  const { words, speaker, attribution, warnings, language, jsonLd } = quote;
  const title = speaker === null ? cut(words) : `${speaker}: ${cut(words)}`;
  return {
    kind: 'article',
    title: warnings.length > 0 ? `${warnings[0]} ${title}` : title,
    description: attribution,
    quote: { words, language, attribution, warnings },
    jsonLd,
  };
}

const LONGEST = 200;
/** Characters that are read of a text: more than the longest, for runs of white space are one. */
const OPENING = 10 * LONGEST;

/** The first words of a text, on one line. */
function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}
