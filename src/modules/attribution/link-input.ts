import type { SourceKind as Kind } from '../../generated/prisma/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { InvalidInputError } from '../failures.ts';
import { SourceKind } from '../source/index.ts';
import type { LinkDraft } from './draft.ts';
import { AttributionLevel, LinkRole } from './kinds.ts';

/** One link of a chain, as input. */
export const LinkInput = builder.inputType('LinkInput', {
  description: "One link of a chain before the publisher, which is the document's own.",
  fields: (t) => ({
    role: t.field({
      type: LinkRole,
      required: true,
      description: 'The role of the source: ORIGIN or REPORTER.',
    }),
    source: t.string({
      required: true,
      description:
        "The source's name, created if unknown; for kind ANONYMOUS, its description as printed.",
    }),
    kind: t.field({
      type: SourceKind,
      required: true,
      description: 'The kind of source; a known outlet or agency keeps its own kind.',
    }),
    isSpeaker: t.boolean({
      description:
        'Whether this source is the speaker, described but not named: only the first link, an ORIGIN of kind ANONYMOUS. Unchanged by default.',
    }),
    level: t.field({
      type: AttributionLevel,
      description:
        'The terms on which the source spoke; NOT_STATED by default. Off the record is refused.',
    }),
  }),
});

type GivenLink = typeof LinkInput.$inferInput;
type Refuse = (field: keyof GivenLink, message: string) => InvalidInputError;

/**
 * Reads a chain from its input.
 *
 * @throws InvalidInputError naming the field: a PUBLISHER, a source without a name, of kind UNKNOWN,
 * off the record, or named although it spoke on background, or a speaker who is no first, unnamed ORIGIN
 */
export function readChain(links: readonly GivenLink[] | null | undefined): LinkDraft[] {
  return (links ?? []).map((link, index) => {
    const refuse: Refuse = (field, message) =>
      new InvalidInputError(['chain', String(index), field], message);
    const { role, kind, level } = link;
    const source = readSource(link, refuse);
    if (role === 'PUBLISHER') {
      throw refuse('role', "The document's publisher is always the last link; leave it out.");
    }
    if (kind === 'UNKNOWN') {
      throw refuse(
        'kind',
        'Only a publisher can be unknown; a source without a name is ANONYMOUS.',
      );
    }
    if (kind === 'PERSON' && isUnnamed(level)) {
      throw refuse('level', 'A source on background is described, not named: use kind ANONYMOUS.');
    }
    if (link.isSpeaker && !(index === 0 && role === 'ORIGIN' && kind === 'ANONYMOUS')) {
      throw refuse('isSpeaker', 'Only the first link can be, an ORIGIN of kind ANONYMOUS.');
    }
    const spoke = link.isSpeaker == null ? {} : { isSpeaker: link.isSpeaker };
    return { role, level: level ?? 'NOT_STATED', ...spoke, source: sourceOf(kind, source) };
  });
}

function readSource(link: GivenLink, refuse: Refuse): string {
  const source = link.source.trim();
  if (source === '') throw refuse('source', 'A source needs a name.');
  if (/\boff[\s-]+the[\s-]+record\b/iu.test(source)) {
    throw refuse('source', 'Off-the-record statements are not recorded.');
  }
  return source;
}

function isUnnamed(level: GivenLink['level']): boolean {
  return level === 'ON_BACKGROUND' || level === 'DEEP_BACKGROUND';
}

function sourceOf(kind: Exclude<Kind, 'UNKNOWN'>, name: string): LinkDraft['source'] {
  return kind === 'ANONYMOUS' ? { kind, descriptor: name } : { kind, name };
}
