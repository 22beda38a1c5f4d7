import type { Cue } from '../cues/cue.ts';
import type { Draft } from '../cues/draft.ts';
import type { Doc, Sentence, Token } from '../doc/doc.ts';
import { firstFound, firstMatching, type Rule, type Sign } from '../doc/rule.ts';
import { lowerAt } from '../doc/token-at.ts';
import {
  MAILING_VERBS,
  OCCASIONS_IN_NAMES,
  PAPERS,
  POSTING_VERBS,
  POSTS,
} from '../lexicon/circumstances/channel-words.ts';
import { OPENERS_BEHIND_PAPER } from '../lexicon/function-words/prepositions.ts';
import { endOfCore } from '../syntax/end-of-core.ts';
import type { Channel } from '../types.ts';
import type { Attribution } from './attribution-words.ts';

/** What the words near the cue say about the occasion. */
export const CHANNEL_SIGNS: readonly Sign<Channel>[] = [
  {
    name: 'posted-on-network',
    example: '“The mill stays,” Ann Poe wrote on Twitter.',
    pattern:
      /\b(?:on|via|in|to) (?:(?:his|her|its|their|a|an|the|official|personal) )*(?:[\w’' ]{0,20} )?(?:twitter|truth social|facebook|instagram|snapchat|periscope|reddit|youtube|tiktok|telegram|weibo|bluesky|mastodon|linkedin|social media|tweet|tweets|(?:re)?posts?|caption|online forum|thread)\b/,
    gives: 'SOCIAL_MEDIA',
  },
  {
    name: 'at-press-conference',
    example: 'Ann Poe said at a press conference that the mill would stay.',
    pattern:
      /\b(?:news|press) (?:conference|briefing|gaggle|availability)\b|\bbriefing\b(?! (?:note|paper|book))|\bpress gaggle\b/,
    gives: 'PRESS_CONFERENCE',
  },
  {
    name: 'in-testimony',
    example: 'Ann Poe said in testimony that the mill was closed.',
    pattern:
      /\b(?:(?<!provides? expert )testimony|testified|testifying|hearing|witness (?:box|stand)|under oath|deposition|cross-examination|bail application|closing argument|opening (?:statement|address))\b|\b(?:told|tells|telling) (?:the |a )(?:[\w’'-]+ ){0,2}(?:court|jury|jurors|inquest|tribunal|coroner|judge|subcommittee)\b/,
    gives: 'TESTIMONY',
  },
  {
    name: 'on-the-phone',
    example: 'Ann Poe said in a phone call that the mill would stay.',
    pattern:
      /\b(?:on|in|during|by|over|via) (?:an? |the |his |her )?(?:[\w-]+ ){0,3}(?:phone call|conference call|call|telephone|phone)\b(?! interview)/,
    gives: 'CALL',
  },
  {
    name: 'in-document',
    example: 'Ann Poe said in a letter that the mill would stay.',
    pattern:
      /\b(?:in|by|via|through|from) (?:an?|the|his|her|its|their|this)? ?(?:[\w’'-]+ ){0,4}(?:e-?mail|letter|memo|memorandum|op-ed|editorial|essay|column|report|affidavit|newsletter|filing|ruling|lawsuit|complaint|court papers|court documents|blog post|cable|document|paper|study|diary|text message)s?\b|\bin (?:an?|his|her|their) (?:[\w’'-]+ ){0,2}note\b|\bwrote to\b|\bby e-?mail\b|\bwired\b/,
    gives: 'DOCUMENT',
  },
  {
    name: 'in-statement',
    example: 'Ann Poe said in a statement that the mill would stay.',
    pattern:
      /\b(?:in|through|via|by) (?:an?|the|his|her|its|their|this)? ?(?:[\w’'-]+ ){0,4}(?:statement|news release|press release|release)\b|\bstatement\b/,
    gives: 'STATEMENT',
  },
  {
    name: 'in-interview',
    example: 'Ann Poe said in an interview that the mill would stay.',
    pattern:
      /\binterview(?:s|ed)?\b|\b(?:told|tells|telling) (?:[\w’'.-]+ ){0,6}(?:host|anchor|interviewer|correspondent)\b/,
    gives: 'INTERVIEW',
  },
  {
    name: 'in-speech',
    example: 'Ann Poe said at a rally that the mill would stay.',
    pattern:
      /\b(?:at|in|during|to) (?:an?|the|his|her|its|their|this)? ?(?:[\w’'-]+ ){0,4}(?:rally|rallies|speech|speeches|address|convention|commencement|town hall|ceremony|eulogy|sermon|stump)\b/,
    gives: 'SPEECH',
  },
  {
    name: 'in-conversation',
    example: 'Ann Poe said at a meeting that the mill would stay.',
    pattern:
      /\b(?:in|during|at) (?:an?|the|his|her|their|this|one)? ?(?:[\w’'-]+ ){0,4}(?:meeting|conversation|exchange|dinner|lunch|talks|chat)\b/,
    gives: 'CONVERSATION',
  },
];
const BROADCAST_AUDIENCE =
  /\b(?:radio|tv|television|america|network) (?:audience|listeners|viewers)\b|\bon (?:the air|air|his radio show|her radio show|(?:his|her|their|the) (?:[\w’'-]+ )?(?:show|podcast|programme|program))\b/;

/** What the links have shown about the channel. */
export interface ChannelHints {
  toldOutlet: boolean;
  onProgramme: boolean;
  /** The sentence before the statement, if it reports nothing. */
  frame: Sentence | null;
}

/** A statement, and what its surroundings say about the channel. */
interface Utterance extends ChannelHints {
  cue: Cue;
  /** The words near the cue. */
  near: string;
  /** What they say about the occasion. */
  occasion: Channel | null;
}

/** Evidence stronger than the occasion that the sentence names. */
export const CHANNELS_OVER_SIGNS: readonly Rule<Utterance, Channel>[] = [
  {
    name: 'verb-of-posting',
    example: 'Ann Poe tweeted that the mill would stay.',
    gives: (_, { cue }) => (POSTING_VERBS.has(cue.base) ? 'SOCIAL_MEDIA' : null),
  },
  {
    name: 'verb-of-testifying',
    example: 'Ann Poe testified that the mill was closed.',
    gives: (_, { cue }) => (cue.base === 'testify' ? 'TESTIMONY' : null),
  },
  {
    name: 'to-broadcast-audience',
    example: 'Ann Poe told a radio audience that the mill would stay.',
    gives: (_, { near }) => (BROADCAST_AUDIENCE.test(near) ? 'BROADCAST' : null),
  },
  {
    name: 'told-to-outlet',
    example: 'Ann Poe told the Ashton Gazette that the mill would stay.',
    gives: (_, { toldOutlet, occasion }) =>
      toldOutlet && (occasion === null || MAY_BE_INTERVIEW.has(occasion)) ? 'INTERVIEW' : null,
  },
];

/** Evidence for the channel if the sentence names no occasion. */
export const CHANNELS_UNDER_SIGNS: readonly Rule<Utterance, Channel>[] = [
  {
    name: 'statement-speaks',
    example: '“The mill stays,” a release said.',
    gives: (doc, { cue }) => {
      const words = headWords(doc, cue);
      return words.includes('statement') || words.includes('release') ? 'STATEMENT' : null;
    },
  },
  {
    name: 'paper-speaks',
    example: '“The mill stays,” the affidavit said.',
    gives: (doc, { cue }) => (PAPERS.has(headWords(doc, cue).at(-1) ?? '') ? 'DOCUMENT' : null),
  },
  {
    name: 'heard-on-programme',
    example: '“The mill stays,” Ann Poe said on CNN.',
    gives: (_, { onProgramme }) => (onProgramme ? 'BROADCAST' : null),
  },
  {
    name: 'verb-of-mailing',
    example: 'Ann Poe emailed that the mill would stay.',
    gives: (_, { cue }) => (MAILING_VERBS.has(cue.base) ? 'DOCUMENT' : null),
  },
  {
    name: 'written-in-post',
    example: 'The tweet was gone by noon. “The mill stays,” Ann Poe wrote.',
    gives: (doc, { cue }) =>
      cue.base === 'write' && followsPost(doc, cue) ? 'SOCIAL_MEDIA' : null,
  },
  {
    name: 'written-on-paper',
    example: '“The mill stays,” Ann Poe wrote.',
    // Reviewers and outlets write in the present tense: the channel is unknown.
    gives: (doc, { cue }) =>
      cue.base === 'write' && lowerAt(doc, cue.head) !== 'writes' ? 'DOCUMENT' : null,
  },
  {
    name: 'occasion-of-frame',
    example: 'Ann Poe was tired in her victory speech on Sunday. “The mill stays,” she said.',
    gives: (doc, { cue, frame }) => (frame && cue.speaker.pronoun ? readFrame(doc, frame) : null),
  },
];

/** Occasions mentioned by a sentence that itself reports nothing. */
function readFrame(doc: Doc, { start, end }: Sentence): Channel | null {
  const told = doc.tokens.slice(start, end).filter(({ quote }) => quote < 0);
  const near = joinWords(told.map(nameOrWord));
  const sign = CHANNEL_SIGNS.find(({ pattern }) => pattern.test(near));
  return sign && FRAMED.has(sign.gives) ? sign.gives : null;
}

const FRAMED: ReadonlySet<Channel> = new Set<Channel>([
  'SPEECH',
  'TESTIMONY',
  'PRESS_CONFERENCE',
  'SOCIAL_MEDIA',
]);

/** Occasions on which an outlet may have interviewed somebody separately. */
const MAY_BE_INTERVIEW: ReadonlySet<Channel> = new Set<Channel>([
  'SPEECH',
  'CONVERSATION',
  'PRESS_CONFERENCE',
]);

/** The channel that the sentence names: by the occasion, the verb, or the outlet as addressee. */
export function findChannel(
  doc: Doc,
  draft: Draft,
  attribution: Attribution | null,
  hints: ChannelHints,
): Channel {
  const { cue } = draft;
  if (!attribution || !cue) return 'UNKNOWN';
  const near = nearWords(doc, cue, attribution);
  const named = firstMatching(doc, CHANNEL_SIGNS, near);
  const utterance = { ...hints, cue, near, occasion: named?.found ?? null };
  const ruling =
    firstFound(doc, CHANNELS_OVER_SIGNS, utterance) ??
    named ??
    firstFound(doc, CHANNELS_UNDER_SIGNS, utterance);
  return ruling?.found ?? 'UNKNOWN';
}

/** The speaker's words up to its noun: "the affidavit" of "the affidavit of her sister". */
function headWords(doc: Doc, { speaker }: Cue): string[] {
  const end = endOfCore(doc, speaker, OPENERS_BEHIND_PAPER);
  return doc.tokens.slice(speaker.start, end).map(({ lower }) => lower);
}

/** Tokens before "wrote" that may mention a post. */
const REACH_OF_POST = 60;

/** True if the sentences before "wrote" mention a post. */
function followsPost({ tokens }: Doc, { head }: Cue): boolean {
  return tokens
    .slice(Math.max(0, head - REACH_OF_POST), head)
    .some(({ lower }) => POSTS.has(lower));
}

/** The words before the speaker in the clause and those after the cue, quotations left out. */
function nearWords({ tokens }: Doc, cue: Cue, attribution: Attribution): string {
  const near: string[] = [];
  let previous = -2;
  for (const at of attribution.outside) {
    if (Math.abs(at - cue.head) > 26) continue;
    if (at !== previous + 1) near.push('|');
    near.push(nameOrWord(tokens[at] as Token));
    previous = at;
  }
  return joinWords(near);
}

const joinWords = (near: readonly string[]) =>
  near
    .join(' ')
    .replace(/ - /g, '-')
    .replace(/ ([’']s)\b/g, '$1');

/** "The Washington Post", "The Interview": a name does not count as the occasion in it. */
const nameOrWord = ({ text, lower }: Token) =>
  text !== lower && OCCASIONS_IN_NAMES.has(lower) ? '|' : lower;
