import { type Attribution, readAttribution } from './circumstances/attribution-words.ts';
import { reportingSentences } from './circumstances/frame-sentences.ts';
import { datesOf } from './circumstances/time/said-on.ts';
import {
  type Classifiers,
  type MakeClassifiers,
  trainedClassifiers,
} from './classifiers/classifiers.ts';
import { findContents } from './content/find-contents.ts';
import { addNestedStatements } from './content/nested-statements.ts';
import type { Cue } from './cues/cue.ts';
import { type Draft, extentOf } from './cues/draft.ts';
import { findCues } from './cues/find-cues.ts';
import type { Doc } from './doc/doc.ts';
import { readDoc } from './doc/read-doc.ts';
import type { Decided } from './doc/rule.ts';
import { indexNames, type NameIndex } from './entities/name-index.ts';
import { indexSources, type KnownName, type SourceRegistry } from './entities/source-registry.ts';
import { attributeImplicitQuotes } from './implicit/implicit-quotes.ts';
import { addSignedPosts } from './implicit/signed-posts.ts';
import { addTranscriptTurns } from './implicit/transcript-turns.ts';
import { runStages, stagesOf } from './stage.ts';
import { type ExplainedStatement, explain } from './statements/explain.ts';
import { namePeople } from './statements/name-people.ts';
import type { People } from './statements/people.ts';
import { writeStatements } from './statements/write-statements.ts';
import { holdTo } from './too-many-statements.ts';
import type { ExtractedStatement } from './types.ts';

/** What is known about a text besides its words. */
export interface TextCircumstances {
  /**
   * When it was published: the day in UTC relative to which "Tuesday" and "last month" are
   * resolved.
   */
  publishedAt?: Date | null | undefined;
  /** Who published it: its own name in its own story is not a link of a chain. */
  publisher?: string | null | undefined;
  /** Agencies, outlets and bodies known by name. @default the built-in ones only */
  sources?: readonly KnownName[] | null | undefined;
  /** How many statements it may hold; with more, reading stops. @default any number */
  most?: number | undefined;
}

/** Everything known about one text: the input, and a layer for each stage. */
export interface Layers {
  text: string;
  publishedAt: Date | null;
  publisher: string | null;
  sources: readonly KnownName[] | null;
  most: number;
  makeClassifiers: MakeClassifiers;
  doc: Doc;
  classifiers: Classifiers;
  cues: Cue[];
  contents: Draft[];
  turns: Draft[];
  posts: Draft[];
  drafts: Draft[];
  /** The sentences that report something, by their index. */
  reporting: ReadonlySet<number>;
  names: NameIndex;
  registry: SourceRegistry;
  attributions: (Attribution | null)[];
  people: People[];
  dates: Decided<string | null>[];
  statements: ExtractedStatement[];
  explained: ExplainedStatement[];
}

const stage = stagesOf<Layers>();

/**
 * The pipeline. A stage produces a layer (first), reads others (second), and builds it from them.
 */
export const stages = [
  // Tokens with parts of speech, sentences, quotations and noun chunks.
  stage('doc', ['text'], ({ text }) => readDoc(text)),
  // They decide what grammar leaves open.
  stage('classifiers', ['doc', 'makeClassifiers'], (known) => known.makeClassifiers(known.doc)),
  // "said", "according to", "his claim that": which words report, and who speaks.
  stage('cues', ['doc'], ({ doc }) => findCues(doc)),
  // Which words each cue reports.
  stage('contents', ['doc', 'cues', 'classifiers', 'most'], ({ doc, cues, classifiers, most }) =>
    findContents(doc, cues, classifiers, most),
  ),
  // "POE: It is over.": with transcript lines.
  stage('turns', ['doc', 'contents'], ({ doc, contents }) => addTranscriptTurns(doc, contents)),
  // "It is over. – Ann Poe (@annpoe)": with signed posts.
  stage('posts', ['doc', 'turns'], ({ doc, turns }) => addSignedPosts(doc, turns)),
  // With the quotations that no cue governs, and what others are said to have said; in text order.
  stage('drafts', ['doc', 'cues', 'posts', 'classifiers', 'most'], (known) => {
    const { doc, cues, posts, classifiers, most } = known;
    const drafts = addNestedStatements(
      doc,
      cues,
      attributeImplicitQuotes(doc, cues, posts, classifiers),
      classifiers,
    );
    holdTo(drafts, most);
    return drafts.sort((a, b) => extentOf(a).start - extentOf(b).start);
  }),
  // Which sentences report something; those between may be frames.
  stage('reporting', ['doc', 'drafts'], ({ doc, drafts }) => reportingSentences(doc, drafts)),
  // Who is named in the text, and where.
  stage('names', ['doc'], ({ doc }) => indexNames(doc)),
  // Which sources are known in advance.
  stage('registry', ['sources'], ({ sources }) => indexSources(sources)),
  // The words around each statement that describe its circumstances.
  stage('attributions', ['doc', 'drafts'], ({ doc, drafts }) =>
    drafts.map((draft) => readAttribution(doc, draft)),
  ),
  // "he", "the mayor": speakers, sources and addressees by name.
  stage(
    'people',
    ['doc', 'drafts', 'reporting', 'attributions', 'names', 'registry', 'publisher'],
    namePeople,
  ),
  // "on Tuesday": when it was said.
  stage('dates', ['doc', 'drafts', 'attributions', 'publishedAt'], (known) => datesOf(known)),
  // The statements with channel and hedge, as returned; the confidence is still open.
  stage(
    'statements',
    ['doc', 'drafts', 'reporting', 'attributions', 'people', 'dates'],
    writeStatements,
  ),
  // How certain each statement is, and by what evidence.
  stage('explained', ['doc', 'drafts', 'statements'], (known) => explain(known)),
];

/**
 * Finds the attributed statements of a news text, in text order. Deterministic, without I/O; time
 * grows linearly with the length of the text. Offsets are those of `text`.
 *
 * @throws TooManyStatements if the text holds more than `most`; nothing else, on any text
 */
export function extractStatements(
  text: string,
  circumstances: TextCircumstances = {},
): ExtractedStatement[] {
  return explainStatements(text, trainedClassifiers, circumstances).map(
    ({ statement }) => statement,
  );
}

/** The same with other classifiers; fitting the weights needs some that record decisions. */
export function extractWith(text: string, makeClassifiers: MakeClassifiers): ExtractedStatement[] {
  return explainStatements(text, makeClassifiers).map(({ statement }) => statement);
}

/** The statements with the evidence of their confidence, for fitting its weights. */
export function explainStatements(
  text: string,
  makeClassifiers: MakeClassifiers = trainedClassifiers,
  { publishedAt = null, publisher = null, sources = null, most = Infinity }: TextCircumstances = {},
): ExplainedStatement[] {
  const given = { text, publishedAt, publisher, sources, most, makeClassifiers };
  return runStages(stages, given).explained;
}

/** The rules that decide something in a text, by name, for checking them against their examples. */
export function rulingsIn(text: string): ReadonlySet<string> {
  const given = { text, publishedAt: null, publisher: null, sources: null, most: Infinity };
  return runStages(stages, { ...given, makeClassifiers: trainedClassifiers }).doc.rulings;
}
