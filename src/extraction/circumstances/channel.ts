import type { Cue } from '../cues/cue.ts';
import type { Draft } from '../cues/draft.ts';
import type { Doc, Token } from '../doc/doc.ts';
import { firstMatching, type Sign } from '../doc/rule.ts';
import { isWord, lowerAt } from '../doc/token-at.ts';
import { words } from '../lexicon/word-classes.ts';
import type { Channel } from '../types.ts';
import type { Attribution } from './attribution-words.ts';

/** What the words near the cue tell of the occasion. */
export const CHANNEL_SIGNS: readonly Sign<Channel>[] = [
  {
    name: 'posted-on-network',
    example: '“The mill stays,” Ann Poe wrote on Twitter.',
    pattern:
      /\b(?:on|via|in|to) (?:(?:his|her|its|their|a|an|the|official|personal) )*(?:[\w’' ]{0,20} )?(?:twitter|truth social|facebook|instagram|snapchat|periscope|reddit|youtube|social media|tweet|tweets|posts?|caption|online forum|thread)\b/,
    gives: 'SOCIAL_MEDIA',
  },
  {
    name: 'at-press-conference',
    example: 'Ann Poe said at a press conference that the mill would stay.',
    pattern:
      /\b(?:news|press) (?:conference|briefing|gaggle|availability)\b|\bbriefing\b|\bpress gaggle\b/,
    gives: 'PRESS_CONFERENCE',
  },
  {
    name: 'in-testimony',
    example: 'Ann Poe said in testimony that the mill was closed.',
    pattern:
      /\b(?:testimony|testified|testifying|hearing|deposition|cross-examination|bail application|closing argument|opening (?:statement|address))\b/,
    gives: 'TESTIMONY',
  },
  {
    name: 'on-the-phone',
    example: 'Ann Poe said in a phone call that the mill would stay.',
    pattern:
      /\b(?:on|in|during|by|over|via) (?:an? |the |his |her )?(?:[\w-]+ ){0,3}(?:phone call|conference call|call|telephone|phone)\b/,
    gives: 'CALL',
  },
  {
    name: 'in-document',
    example: 'Ann Poe said in a letter that the mill would stay.',
    pattern:
      /\b(?:in|by|via|through|from) (?:an?|the|his|her|its|their|this)? ?(?:[\w’'-]+ ){0,4}(?:e-?mail|letter|memo|memorandum|op-ed|editorial|essay|column|report|filing|ruling|lawsuit|complaint|court papers|court documents|blog post|cable|document|paper|study|diary|text message)s?\b|\bwrote to\b|\bby e-?mail\b|\bwired\b/,
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
  /\b(?:radio|tv|television|america|network) (?:audience|listeners|viewers)\b|\bon (?:the air|air|his radio show|her radio show|his show|her show|the show|his podcast)\b/;

/** What the links have shown of the way the words were uttered. */
export interface ChannelHints {
  toldOutlet: boolean;
  onProgramme: boolean;
}

/** The channel that the sentence names: by the occasion, the verb, or the outlet spoken to. */
export function findChannel(
  doc: Doc,
  draft: Draft,
  attribution: Attribution | null,
  hints: ChannelHints,
): Channel {
  if (!attribution || !draft.cue) return 'UNKNOWN';
  const base = draft.cue.base;
  if (/^(?:tweet|retweet|post)$/.test(base)) return 'SOCIAL_MEDIA';
  if (base === 'testify') return 'TESTIMONY';
  const near = nearWords(doc, draft, attribution);
  if (BROADCAST_AUDIENCE.test(near)) return 'BROADCAST';
  const named = firstMatching(doc, CHANNEL_SIGNS, near)?.found;
  if (
    hints.toldOutlet &&
    (!named || named === 'SPEECH' || named === 'CONVERSATION' || named === 'PRESS_CONFERENCE')
  )
    return 'INTERVIEW';
  if (named) return named;
  const spoken = channelOfSpeaker(doc, draft.cue);
  if (spoken) return spoken;
  if (hints.onProgramme) return 'BROADCAST';
  return base === 'write' ? channelOfWriting(doc, draft.cue) : 'UNKNOWN';
}

const PAPERS = words(`letter report affidavit indictment lawsuit suit complaint filing filings memo
  memorandum note article bill plan study paper papers documents document ruling records warrant
  disclosures flyer website post summary contract agreement guidelines email emails column editorial
  book memoir survey assessment declaration warrants minutes`);
const POSTS =
  words(`tweet tweets tweeted tweeting instagram facebook twitter caption post posted hashtag
  tiktok snapchat`);

/** "the affidavit said", "according to a flyer": a document speaks; "the statement said": one read out. */
function channelOfSpeaker(doc: Doc, { speaker }: Cue): Channel | null {
  for (let at = speaker.start; at < speaker.end; at++) {
    if (at > speaker.start && isWord(doc, at, POSTMODIFIERS)) break;
    if (lowerAt(doc, at) === 'statement' || lowerAt(doc, at) === 'release') return 'STATEMENT';
    const heads = at + 1 === speaker.end || isWord(doc, at + 1, POSTMODIFIERS);
    if (heads && isWord(doc, at, PAPERS)) return 'DOCUMENT';
  }
  return null;
}

const POSTMODIFIERS = words('of for from at in on with to by seen obtained posted about');
/** Tokens before "wrote" in which a post is told of. */
const REACH_OF_POST = 60;

/** "Ann Poe wrote": on paper, unless the sentences before tell of a post. */
function channelOfWriting(doc: Doc, { head }: Cue): Channel {
  for (let at = Math.max(0, head - REACH_OF_POST); at < head; at++)
    if (isWord(doc, at, POSTS)) return 'SOCIAL_MEDIA';
  return 'DOCUMENT';
}

/** The words before the speaker in the clause and those behind the cue, quotations left out. */
function nearWords(doc: Doc, draft: Draft, attribution: Attribution): string {
  const { tokens } = doc;
  const cue = draft.cue;
  if (!cue) return '';
  const near: string[] = [];
  let previous = -2;
  for (const at of attribution.outside) {
    if (Math.abs(at - cue.head) > 26) continue;
    if (at !== previous + 1) near.push('|');
    near.push((tokens[at] as Token).lower);
    previous = at;
  }
  return near
    .join(' ')
    .replace(/ - /g, '-')
    .replace(/ ([’']s)\b/g, '$1');
}
