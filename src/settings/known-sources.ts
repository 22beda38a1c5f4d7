import { readFileSync } from 'node:fs';
import { z } from 'zod';
import builtIn from '../extraction/lexicon/known-sources.json' with { type: 'json' };

const knownSource = z.strictObject({
  /** The name in its usual form. */
  name: z.string().min(1),
  kind: z.enum(['NEWS_OUTLET', 'NEWS_AGENCY', 'GOVERNMENT', 'ORGANIZATION', 'SOCIAL_MEDIA']),
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** Other names that always mean it. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Names that others share, such as "the Post": they count only with evidence. */
  shortNames: z.array(z.string().min(1)).default([]),
  /**
   * Words that are evidence for a short name: in a story about Washington, "the Post" is one of
   * these sources.
   */
  evidence: z.array(z.string().min(1)).default([]),
});

/** An agency, an outlet or an organization, its kind and the names it goes by. */
export type KnownSource = z.infer<typeof knownSource>;

const file = z.array(knownSource);

/** The built-in ones. */
export const builtInSources: readonly KnownSource[] = file.parse(builtIn);

/**
 * Reads a file of sources: a JSON array of objects with `name` and `kind`, and optionally `url`,
 * `aliases`, `shortNames` and `evidence`. A source replaces the built-in one of the same name.
 *
 * @returns all of them, or what is wrong with the file, to be appended to the setting's name
 */
export function loadKnownSources(path: string): KnownSource[] | { problem: string } {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const problem = error instanceof SyntaxError ? 'is not valid JSON' : 'cannot be read';
    return { problem: `must name a JSON file of sources, and this one ${problem}` };
  }
  const { data, error } = file.safeParse(content);
  if (!data) {
    const { path: place, message } = error.issues[0] ?? { path: [], message: '' };
    const where = place.length > 0 ? ` at ${place.join('.')}` : '';
    return {
      problem: `must name a JSON file of sources, and this one is wrong${where}: ${message}`,
    };
  }
  const named = new Set(data.map(({ name }) => name));
  return [...data, ...builtInSources.filter(({ name }) => !named.has(name))];
}
