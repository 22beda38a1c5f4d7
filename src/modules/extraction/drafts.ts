import {
  bareName,
  type ExtractedLink,
  type ExtractedMention,
  type ExtractedStatement,
  isPronoun,
  isProperName,
} from '../../extraction/index.ts';
import { MAX_NAME_LENGTH } from '../../graphql/bounds/bound.ts';
import type { Span } from '../../text/span.ts';
import type { ActorInput } from '../actor/service.ts';
import type { LinkDraft } from '../attribution/service.ts';
import type { StatementDraft } from '../statement/service.ts';

/**
 * An extracted statement as it is stored. Only a name makes an actor: a described speaker, "a White
 * House official", becomes the anonymous source at the head of the chain; a described addressee,
 * "reporters", is kept as words; an unresolved "he" is nobody.
 *
 * @param text the text that the statement's spans refer to
 */
export function draftStatement(text: string, extracted: ExtractedStatement): StatementDraft {
  const speaker = extracted.speaker && namedActor(extracted.speaker);
  const unnamed = extracted.speaker && !speaker ? unnamedSpeaker(text, extracted.speaker) : null;
  const addressees = extracted.addressees.flatMap((mention) => namedActor(mention) ?? []);
  return {
    text: wordsOf(text, extracted),
    kind: extracted.kind,
    speaker,
    addressees: addressees.filter(({ name }) => name !== speaker?.name),
    unnamedAddressees: extracted.addressees.flatMap(
      (mention) => (namedActor(mention) ? null : descriptorOf(text, mention)) ?? [],
    ),
    channel: extracted.channel,
    hedged: extracted.hedged,
    saidOn: extracted.saidOn,
    attribution: {
      method: 'EXTRACTED',
      confidence: extracted.confidence,
      segments: extracted.segments,
      speakerMention: extracted.speaker?.span ?? null,
      cue: extracted.cue,
      chain: [...(unnamed ? [unnamed] : []), ...extracted.chain.map(draftLink)],
    },
  };
}

/** Within one text a name is one person: every mention of it gets the description of any. */
export function describeAlike(statements: readonly ExtractedStatement[]): ExtractedStatement[] {
  const descriptions = new Map<string, string>();
  for (const { speaker, addressees } of statements) {
    for (const one of [speaker, ...addressees]) {
      if (!one?.description || descriptions.has(one.name)) continue;
      descriptions.set(one.name, one.description);
    }
  }
  const describe = (one: ExtractedMention): ExtractedMention => ({
    ...one,
    description: descriptions.get(one.name) ?? null,
  });
  return statements.map((statement) => ({
    ...statement,
    speaker: statement.speaker && describe(statement.speaker),
    addressees: statement.addressees.map(describe),
  }));
}

const OPENING = /^["“”„‟«»‘']+\s*/u;
const CLOSING = /\s*["“”„‟«»’']+$/u;

/** The words as said: without the marks around them and the commas that the sentence needed. */
export function wordsOf(text: string, { kind, segments }: ExtractedStatement): string {
  const printed = segments.map(({ start, end }: Span) => text.slice(start, end).trim());
  if (kind === 'DIRECT') {
    const bare = printed.map((part) => part.replace(OPENING, '').replace(CLOSING, ''));
    const closed = bare.map((part, at) => (endsSentence(text, segments, at) ? close(part) : part));
    return closed.join(' ').replace(/,$/u, '');
  }
  return printed
    .join(' ')
    .replace(/^that\s+/u, '')
    .replace(/,(?=["”’']*$)/u, '');
}

/** “We left on May 3,” she said. “The road was open.” – her sentence ended with the narrator's. */
function endsSentence(text: string, segments: readonly Span[], at: number): boolean {
  const [own, next] = [segments[at], segments[at + 1]];
  return !!own && !!next && /[.!?]\s*$/u.test(text.slice(own.end, next.start));
}

const close = (part: string) => part.replace(/,$/u, '.');

/** The speaker's name, where it is one that another text may mean the same by. */
export function nameOfSpeaker({ speaker }: ExtractedStatement): string | null {
  return (speaker && namedActor(speaker)?.name) ?? null;
}

function namedActor({ name, kind, description }: ExtractedMention): ActorInput | null {
  return isProperName(name, kind) ? { name: bareName(name), kind, description } : null;
}

/** The words that describe somebody without a name: "a White House official"; null for "he". */
function descriptorOf(text: string, { anonymity, name, span }: ExtractedMention): string | null {
  const printed = text.slice(span.start, span.end);
  const words = anonymity?.descriptor ?? (isPronoun(printed) ? name : printed);
  return isPronoun(words) || words.length > MAX_NAME_LENGTH ? null : words;
}

/** Who spoke without a name, at the head of the chain. The mention stands with the speaker's. */
function unnamedSpeaker(text: string, speaker: ExtractedMention): LinkDraft | null {
  const descriptor = descriptorOf(text, speaker);
  if (descriptor === null) return null;
  const { anonymity, level } = speaker;
  const source = { kind: 'ANONYMOUS' as const, ...anonymity, descriptor };
  return { role: 'ORIGIN', isSpeaker: true, level, source };
}

function draftLink({ role, name, kind, level, anonymity, mention, cue }: ExtractedLink): LinkDraft {
  const place = { role, level, mention, cue };
  const nameless =
    kind === 'ANONYMOUS' ||
    (kind === 'UNKNOWN' && role === 'ORIGIN') ||
    (kind === 'PERSON' && !isProperName(name, kind));
  if (nameless) {
    return { ...place, source: { kind: 'ANONYMOUS', descriptor: name, ...anonymity } };
  }
  return { ...place, source: { name, kind: kind === 'UNKNOWN' ? 'NEWS_OUTLET' : kind } };
}
