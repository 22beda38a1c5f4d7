import type { ActorInput } from '../modules/actor/service.ts';
import type { LinkDraft } from '../modules/attribution/service.ts';
import type { StatementDraft } from '../modules/statement/service.ts';
import type { Span } from '../text/span.ts';
import type { DemoReading } from './demo-reading.ts';

/**
 * The statements of a reading with their words found in the article.
 *
 * @param text the repaired text of the article
 * @param eventIds the ids of the events by their names in the reading
 * @throws if words do not occur exactly once where they should, or a name refers to nothing
 */
export function draftStatements(
  text: string,
  reading: DemoReading,
  eventIds: ReadonlyMap<string, string>,
): StatementDraft[] {
  return reading.statements.map((statement): StatementDraft => {
    const passage = placeOnce(text, { start: 0, end: text.length }, statement.passage);
    const place = (words: string) => placeOnce(text, passage, words);
    return {
      text: statement.text,
      kind: statement.kind,
      speaker: demoActor(reading, statement.speaker),
      addressees: statement.addressees.map((name) => demoActor(reading, name)),
      eventId: entry(Object.fromEntries(eventIds), statement.event),
      channel: statement.channel,
      hedged: statement.hedged,
      saidOn: statement.saidOn ?? null,
      reviewState: 'CONFIRMED',
      attribution: {
        method: 'MANUAL',
        confidence: 1,
        segments: statement.segments.map(place),
        speakerMention: place(statement.speakerMention),
        cue: place(statement.cue),
        chain: statement.chain.map(
          ({ role, source, mention, cue }): LinkDraft => ({
            role,
            source: entry(reading.sources, source) as LinkDraft['source'],
            mention: place(mention),
            cue: place(cue),
          }),
        ),
      },
    };
  });
}

/** The person whom the reading calls by that name. */
export function demoActor({ actors }: DemoReading, name: string): ActorInput {
  const { wikidataId = null, ...actor } = entry(actors, name);
  return { ...actor, wikidataId };
}

function entry<T>(entries: Record<string, T>, name: string): T {
  const found = entries[name];
  if (found === undefined) throw new Error(`the extraction result has no "${name}"`);
  return found;
}

/** Where the words are within a part of the text, in which they must occur only once. */
function placeOnce(text: string, within: Span, words: string): Span {
  const part = text.slice(within.start, within.end);
  const at = part.indexOf(words);
  if (at < 0 || part.indexOf(words, at + 1) >= 0) {
    throw new Error(`"${words}" occurs ${at < 0 ? 'nowhere' : 'more than once'} in "${part}"`);
  }
  return { start: within.start + at, end: within.start + at + words.length };
}
