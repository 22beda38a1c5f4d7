import type { Attribution } from '../circumstances/attribution-words.ts';
import { findChannel } from '../circumstances/channel.ts';
import { findHedge } from '../circumstances/hedge.ts';
import { spanOf } from '../circumstances/mentions.ts';
import { type Draft, extentOf } from '../cues/draft.ts';
import type { Doc, Sentence } from '../doc/doc.ts';
import { type Decided, decide } from '../doc/rule.ts';
import { kindOfSpan } from '../doc/span-text.ts';
import { tokenAt } from '../doc/token-at.ts';
import type { Channel, ExtractedStatement, StatementKind } from '../types.ts';
import type { People } from './people.ts';

/** What the earlier stages found for each draft; the lists are as long as the drafts. */
interface Findings {
  doc: Doc;
  drafts: readonly Draft[];
  reporting: ReadonlySet<number>;
  attributions: readonly (Attribution | null)[];
  people: readonly People[];
  dates: readonly Decided<string | null>[];
}

/** Writes the drafts out as statements; their confidence is still 0. */
export function writeStatements(found: Findings): ExtractedStatement[] {
  const { doc, drafts, people, dates } = found;
  const channels = findChannels(found);
  return drafts.map((draft, index) => {
    const { speaker, addressees, links, rules } = people[index] as People;
    const channel = channels[index] as Decided<Channel>;
    const hedged = decide(doc, () => findHedge(doc, draft));
    const date = dates[index] as Decided<string | null>;
    const decided = [draft.rules, rules, channel.rules, hedged.rules, date.rules].flat();
    return {
      text: draft.segments.map((part) => doc.text.slice(part.start, part.end)).join(' '),
      kind: kindOf(doc, draft),
      segments: draft.segments,
      speaker,
      addressees,
      cue: draft.cue && spanOf(doc, { start: draft.cue.head, end: draft.cue.end }),
      channel: channel.found,
      hedged: hedged.found,
      saidOn: date.found,
      chain: links,
      confidence: 0,
      evidence: [...new Set(decided)],
    };
  });
}

function kindOf(doc: Doc, draft: Draft): StatementKind {
  if (draft.verbatim) return 'DIRECT';
  const kinds = draft.segments.map((part) => kindOfSpan(doc.normalized, part));
  if (kinds.every((kind) => kind === 'DIRECT')) return 'DIRECT';
  return kinds.every((kind) => kind === 'INDIRECT') ? 'INDIRECT' : 'MIXED';
}

/** One at a time, since a continuation shares the channel of the statement before. */
function findChannels({
  doc,
  drafts,
  reporting,
  attributions,
  people,
}: Findings): Decided<Channel>[] {
  const channels: Decided<Channel>[] = [];
  for (const [index, { outlets, continues }] of people.entries()) {
    const own = decide(doc, () =>
      findChannel(doc, drafts[index] as Draft, attributions[index] ?? null, {
        toldOutlet: outlets.some(({ place }) => place === 'TOLD' || place === 'WITH'),
        onProgramme: outlets.some(({ place }) => place === 'ON' || place === 'AIRED'),
        frame: frameBefore(doc, drafts[index] as Draft, reporting),
      }),
    );
    // Told to another outlet means on another occasion.
    const shares =
      continues !== null && (outlets.length === 0 || outlets === people[continues]?.outlets);
    channels.push(own.found === 'UNKNOWN' && shares ? (channels[continues] ?? own) : own);
  }
  return channels;
}

/** The sentence before a statement and its cue, if it reports nothing. */
function frameBefore(doc: Doc, draft: Draft, reporting: ReadonlySet<number>): Sentence | null {
  const first = doc.tokens[tokenAt(doc.tokens, extentOf(draft).start)]?.sentence ?? 0;
  const before = Math.min(first, draft.cue?.sentence ?? first) - 1;
  return reporting.has(before) ? null : (doc.sentences[before] ?? null);
}
