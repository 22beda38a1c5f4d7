import type { Draft } from '../cues/draft.ts';
import type { Doc, Token } from '../doc/doc.ts';
import type { Channel } from '../types.ts';
import type { Attribution } from './attribution-words.ts';

const SIGNS: readonly (readonly [Channel, RegExp])[] = [
  [
    'SOCIAL_MEDIA',
    /\b(?:on|via|in|to) (?:(?:his|her|its|their|a|an|the|official|personal) )*(?:[\w’' ]{0,20} )?(?:twitter|facebook|instagram|snapchat|periscope|reddit|youtube|social media|tweet|tweets|facebook post|instagram post)\b/,
  ],
  [
    'PRESS_CONFERENCE',
    /\b(?:news|press) (?:conference|briefing|gaggle|availability)\b|\bbriefing\b|\bpress gaggle\b/,
  ],
  ['TESTIMONY', /\b(?:testimony|testified|testifying|hearing|deposition|affidavit)\b/],
  [
    'CALL',
    /\b(?:on|in|during|by|over|via) (?:an? |the |his |her )?(?:[\w-]+ ){0,3}(?:phone call|conference call|call|telephone|phone)\b/,
  ],
  [
    'DOCUMENT',
    /\b(?:in|by|via|through|from) (?:an?|the|his|her|its|their|this)? ?(?:[\w’'-]+ ){0,4}(?:e-?mail|letter|memo|memorandum|op-ed|editorial|essay|column|report|filing|ruling|lawsuit|complaint|court papers|court documents|blog post|cable|document|paper|study|diary|text message)s?\b|\bwrote to\b|\bby e-?mail\b|\bwired\b/,
  ],
  [
    'STATEMENT',
    /\b(?:in|through|via|by) (?:an?|the|his|her|its|their|this)? ?(?:[\w’'-]+ ){0,4}(?:statement|news release|press release|release)\b|\bstatement\b/,
  ],
  [
    'INTERVIEW',
    /\binterview(?:s|ed)?\b|\b(?:told|tells|telling) (?:[\w’'.-]+ ){0,6}(?:host|anchor|interviewer|correspondent)\b/,
  ],
  [
    'SPEECH',
    /\b(?:at|in|during|to) (?:an?|the|his|her|its|their|this)? ?(?:[\w’'-]+ ){0,4}(?:rally|rallies|speech|speeches|address|convention|commencement|town hall|ceremony|eulogy|sermon|stump)\b/,
  ],
  [
    'CONVERSATION',
    /\b(?:in|during|at) (?:an?|the|his|her|their|this|one)? ?(?:[\w’'-]+ ){0,4}(?:meeting|conversation|exchange|dinner|lunch|talks|chat)\b/,
  ],
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
  if (base === 'tweet' || base === 'retweet') return 'SOCIAL_MEDIA';
  if (base === 'testify') return 'TESTIMONY';
  const words = nearWords(doc, draft, attribution);
  if (BROADCAST_AUDIENCE.test(words)) return 'BROADCAST';
  const named = SIGNS.find(([, pattern]) => pattern.test(words))?.[0];
  if (
    hints.toldOutlet &&
    (!named || named === 'SPEECH' || named === 'CONVERSATION' || named === 'PRESS_CONFERENCE')
  )
    return 'INTERVIEW';
  if (named) return named;
  if (isDocumentSpeaker(doc, draft)) return 'STATEMENT';
  return hints.onProgramme ? 'BROADCAST' : 'UNKNOWN';
}

function isDocumentSpeaker(doc: Doc, draft: Draft): boolean {
  const { tokens } = doc;
  const { cue } = draft;
  const head = cue ? tokens[cue.speaker.end - 1] : undefined;
  return head?.lower === 'statement';
}

/** The words before the speaker in the clause and those behind the cue, quotations left out. */
function nearWords(doc: Doc, draft: Draft, attribution: Attribution): string {
  const { tokens } = doc;
  const cue = draft.cue;
  if (!cue) return '';
  const words: string[] = [];
  let previous = -2;
  for (const at of attribution.outside) {
    if (Math.abs(at - cue.head) > 26) continue;
    if (at !== previous + 1) words.push('|');
    words.push((tokens[at] as Token).lower);
    previous = at;
  }
  return words
    .join(' ')
    .replace(/ - /g, '-')
    .replace(/ ([’']s)\b/g, '$1');
}
