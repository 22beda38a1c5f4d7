import type { ActorInput } from '../../src/modules/actor/service.ts';
import type { LinkDraft } from '../../src/modules/attribution/service.ts';
import type { StatementDraft } from '../../src/modules/statement/service.ts';
import type { Span } from '../../src/text/span.ts';

/** A person to speak or to be spoken to. */
export function person(name: string, more: Partial<ActorInput> = {}): ActorInput {
  return { name, kind: 'PERSON', ...more };
}

/** A link for an outlet or an agency that reported the words. */
export function reporter(
  name: string,
  kind: 'NEWS_OUTLET' | 'NEWS_AGENCY' = 'NEWS_OUTLET',
): LinkDraft {
  return { role: 'REPORTER', source: { name, kind } };
}

/** A link for somebody without a name. */
export function anonymousOrigin(descriptor: string): LinkDraft {
  return { role: 'ORIGIN', source: { kind: 'ANONYMOUS', descriptor } };
}

/** Where the words stand first in the text. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" does not stand in the text`);
  return { start, end: start + words.length };
}

/** A direct statement of Joe Biden's, whose words stand in the text. */
export function draftOf(
  text: string,
  words: string,
  { attribution, ...more }: DraftChanges = {},
): StatementDraft {
  return {
    text: words,
    kind: 'DIRECT',
    speaker: person('Joe Biden'),
    ...more,
    attribution: {
      method: 'MANUAL',
      confidence: 1,
      segments: [spanOf(text, words)],
      chain: [],
      ...attribution,
    },
  };
}

type DraftChanges = Partial<Omit<StatementDraft, 'attribution'>> & {
  attribution?: Partial<StatementDraft['attribution']>;
};
