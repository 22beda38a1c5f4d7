import { findAddressees } from './circumstances/addressees.ts';
import { readAttribution } from './circumstances/attribution-words.ts';
import { findChannel } from './circumstances/channel.ts';
import { findHedge } from './circumstances/hedge.ts';
import { makeMention, spanOf } from './circumstances/mentions.ts';
import { type ChainContext, readChain } from './circumstances/source-chain.ts';
import { findSaidOn, type SaidOnFinder } from './circumstances/time/said-on.ts';
import { type MakeClassifiers, trainedClassifiers } from './classifiers/classifiers.ts';
import { describeConfidence, estimateConfidence } from './classifiers/confidence.ts';
import { findContents } from './content/find-contents.ts';
import { newDiscourse, remember } from './coreference/discourse-state.ts';
import { resolvePhrase } from './coreference/resolve.ts';
import { type Draft, extentOf } from './cues/draft.ts';
import { findCues } from './cues/find-cues.ts';
import type { Doc, NounPhrase } from './doc/doc.ts';
import { readDoc } from './doc/read-doc.ts';
import { kindOfSpan } from './doc/span-text.ts';
import { indexNames } from './entities/name-index.ts';
import { attributeImplicitQuotes } from './implicit/implicit-quotes.ts';
import { addSignedPosts } from './implicit/signed-posts.ts';
import { addTranscriptTurns } from './implicit/transcript-turns.ts';
import type { ExtractedMention, ExtractedStatement, StatementKind } from './types.ts';

/** What is known of a text beside its words. */
export interface TextCircumstances {
  /** When it was published: the day in UTC from which "Tuesday" and "last month" are counted. */
  publishedAt?: Date | null | undefined;
}

/**
 * Finds the attributed statements of a news text, in text order. Deterministic, without I/O; never
 * throws on any text; time grows linearly with its length. Offsets are those of `text`.
 */
export function extractStatements(
  text: string,
  circumstances: TextCircumstances = {},
): ExtractedStatement[] {
  const found = explainStatements(text, trainedClassifiers, circumstances);
  return Array.from(found, ({ statement }) => statement);
}

/** The same with other classifiers; fitting the weights needs some that listen. */
export function extractWith(text: string, makeClassifiers: MakeClassifiers): ExtractedStatement[] {
  return Array.from(explainStatements(text, makeClassifiers), ({ statement }) => statement);
}

/** A statement and what its confidence was read from. */
export interface ExplainedStatement {
  statement: ExtractedStatement;
  features: string[];
}

/** The statements with the evidence of their confidence, for fitting its weights. */
export function* explainStatements(
  text: string,
  makeClassifiers: MakeClassifiers = trainedClassifiers,
  { publishedAt = null }: TextCircumstances = {},
): Generator<ExplainedStatement> {
  const doc = readDoc(text);
  const classifiers = makeClassifiers(doc);
  const cues = findCues(doc);
  const contents = findContents(doc, cues, classifiers);
  const found = addSignedPosts(doc, addTranscriptTurns(doc, contents));
  const drafts = attributeImplicitQuotes(doc, cues, found, classifiers);
  drafts.sort((a, b) => extentOf(a).start - extentOf(b).start);
  const book = indexNames(doc);
  const discourse = newDiscourse();
  const names = new Map<NounPhrase, string>();
  const resolve = (phrase: NounPhrase) =>
    resolvePhrase({ doc, names: book, state: discourse }, phrase);
  const saidOn = findSaidOn(doc, publishedAt);
  let asked: string | null = null;
  for (const [index, draft] of drafts.entries()) {
    let speaker: ExtractedMention | null = null;
    if (draft.speaker) {
      const answered = answers(drafts[index - 1], draft);
      discourse.excluded = answered ? discourse.lastSpeaker : null;
      discourse.addresseeOfQuestion = answered ? asked : null;
      const name = names.get(draft.speaker) ?? resolve(draft.speaker);
      names.set(draft.speaker, name);
      speaker = makeMention(doc, draft.speaker, name);
    }
    discourse.excluded = speaker?.name ?? null;
    const statement = finish({ doc, resolve, saidOn }, draft, speaker);
    discourse.excluded = null;
    discourse.addresseeOfQuestion = null;
    asked = statement.addressees.length === 1 ? (statement.addressees[0]?.name ?? null) : null;
    const features = describeConfidence(doc, draft, statement.kind);
    if (speaker && draft.speaker)
      remember(book, discourse, {
        name: speaker.name,
        kind: speaker.kind,
        token: (draft.speaker.mention ?? draft.speaker).start,
      });
    yield { statement: { ...statement, confidence: estimateConfidence(features) }, features };
  }
}

/** “He asked whether it rained. "It did," he replied.” – whoever answers did not ask. */
function answers(asked: Draft | undefined, { cue, speaker }: Draft): boolean {
  const replies = /^(?:reply|respond|answer)$/.test(cue?.base ?? '') && speaker?.pronoun;
  return asked?.cue?.base === 'ask' && replies === true;
}

function finish(
  context: ChainContext & { saidOn: SaidOnFinder },
  draft: Draft,
  speaker: ExtractedMention | null,
): ExtractedStatement {
  const { doc } = context;
  const attribution = readAttribution(doc, draft);
  const { links, outlets } = readChain(context, draft, attribution);
  const uttered = outlets.filter(
    (placed) =>
      !draft.reportedBy.some(
        (cue) => cue.head < placed.outlet.range.start && cue.kind === 'ACCORDING',
      ),
  );
  const addressees = findAddressees(doc, draft, attribution, uttered);
  return {
    text: draft.segments.map((part) => doc.text.slice(part.start, part.end)).join(' '),
    kind: kindOf(doc, draft),
    segments: draft.segments,
    speaker,
    addressees: addressees.map((phrase) => makeMention(doc, phrase, context.resolve(phrase))),
    cue: draft.cue && spanOf(doc, { start: draft.cue.head, end: draft.cue.end }),
    channel: findChannel(doc, draft, attribution, {
      toldOutlet: uttered.some((placed) => placed.place === 'TOLD' || placed.place === 'WITH'),
      onProgramme: uttered.some((placed) => placed.place === 'ON'),
    }),
    hedged: findHedge(doc, draft),
    saidOn: context.saidOn.find(draft, attribution),
    chain: links,
    confidence: 0,
  };
}

function kindOf(doc: Doc, draft: Draft): StatementKind {
  const kinds = draft.segments.map((part) => kindOfSpan(doc.normalized, part));
  if (kinds.every((kind) => kind === 'DIRECT')) return 'DIRECT';
  return kinds.every((kind) => kind === 'INDIRECT') ? 'INDIRECT' : 'MIXED';
}
