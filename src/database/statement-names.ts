import { createHash } from 'node:crypto';

/** The server keeps a plan for each name on each connection until the connection ends. */
const maxNames = 500;
/** Longer statements are lists of values, whose length differs from one to the next. */
const maxLength = 10_000;
/** The best plan for a search depends on how frequent its words are: it is planned each time. */
const isSearch = /::tsquery/;

/**
 * Names recurring statements, so that the server parses and plans each once per connection. The
 * first ones are named; later ones, long ones and searches get the empty name: not kept.
 */
export function createStatementNameGenerator(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= maxNames || sql.length > maxLength || isSearch.test(sql)) return '';
    const name = `onrecord_${createHash('sha256').update(sql).digest('base64url').slice(0, 22)}`;
    names.set(sql, name);
    return name;
  };
}
