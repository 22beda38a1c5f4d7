import type { Attribution } from '../circumstances/attribution-words.ts';
import { findChannel } from '../circumstances/channel.ts';
import { findHedge } from '../circumstances/hedge.ts';
import { spanOf } from '../circumstances/mentions.ts';
import type { Draft } from '../cues/draft.ts';
import type { Doc } from '../doc/doc.ts';
import { kindOfSpan } from '../doc/span-text.ts';
import type { Channel, ExtractedStatement, StatementKind } from '../types.ts';
import type { People } from './name-people.ts';

/** What the stages before found of each draft; the lists are as long as the drafts. */
interface Findings {
  doc: Doc;
  drafts: readonly Draft[];
  attributions: readonly (Attribution | null)[];
  people: readonly People[];
  dates: readonly (string | null)[];
}

/** Writes the drafts out as statements; their confidence is still 0. */
export function writeStatements(found: Findings): ExtractedStatement[] {
  const { doc, drafts, people, dates } = found;
  return drafts.map((draft, index) => {
    const { speaker, addressees, links } = people[index] as People;
    return {
      text: draft.segments.map((part) => doc.text.slice(part.start, part.end)).join(' '),
      kind: kindOf(doc, draft),
      segments: draft.segments,
      speaker,
      addressees,
      cue: draft.cue && spanOf(doc, { start: draft.cue.head, end: draft.cue.end }),
      channel: channelOf(found, index),
      hedged: findHedge(doc, draft),
      saidOn: dates[index] ?? null,
      chain: links,
      confidence: 0,
    };
  });
}

function kindOf(doc: Doc, draft: Draft): StatementKind {
  const kinds = draft.segments.map((part) => kindOfSpan(doc.normalized, part));
  if (kinds.every((kind) => kind === 'DIRECT')) return 'DIRECT';
  return kinds.every((kind) => kind === 'INDIRECT') ? 'INDIRECT' : 'MIXED';
}

function channelOf({ doc, drafts, attributions, people }: Findings, index: number): Channel {
  const { outlets } = people[index] as People;
  return findChannel(doc, drafts[index] as Draft, attributions[index] ?? null, {
    toldOutlet: outlets.some(({ place }) => place === 'TOLD' || place === 'WITH'),
    onProgramme: outlets.some(({ place }) => place === 'ON'),
  });
}
