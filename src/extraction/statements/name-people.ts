import { findAddressees } from '../circumstances/addressees.ts';
import type { Attribution } from '../circumstances/attribution-words.ts';
import type { PlacedOutlet } from '../circumstances/cited-outlets.ts';
import { makeMention } from '../circumstances/mentions.ts';
import { readChain } from '../circumstances/source-chain.ts';
import { newDiscourse, remember } from '../coreference/discourse-state.ts';
import { resolvePhrase } from '../coreference/resolve.ts';
import type { Draft } from '../cues/draft.ts';
import type { Doc, NounPhrase } from '../doc/doc.ts';
import type { NameIndex } from '../entities/name-index.ts';
import type { ExtractedLink, ExtractedMention } from '../types.ts';

/** Everybody whom one statement concerns. */
export interface People {
  speaker: ExtractedMention | null;
  addressees: ExtractedMention[];
  /** From the speaker's side outward. */
  links: ExtractedLink[];
  /** The outlets that the words were spoken to or on, not those that only pass them on. */
  outlets: PlacedOutlet[];
}

/**
 * Names who speaks, through whom and to whom. One statement after the other, since "he" may be whoever
 * spoke last, and never whom he speaks to.
 */
export function namePeople({
  doc,
  drafts,
  attributions,
  names,
}: {
  doc: Doc;
  drafts: readonly Draft[];
  attributions: readonly (Attribution | null)[];
  names: NameIndex;
}): People[] {
  const state = newDiscourse();
  const resolve = (phrase: NounPhrase) => resolvePhrase({ doc, names, state }, phrase);
  const speakers = new Map<NounPhrase, string>();
  let asked: string | null = null;
  return drafts.map((draft, index) => {
    const answer = isAnswer(drafts[index - 1], draft);
    state.excluded = answer ? state.lastSpeaker : null;
    state.addresseeOfQuestion = answer ? asked : null;
    const speaker = nameSpeaker(doc, draft, speakers, resolve);
    state.excluded = speaker?.name ?? null;
    const rest = nameOthers({ doc, resolve }, draft, attributions[index] ?? null);
    state.excluded = null;
    state.addresseeOfQuestion = null;
    asked = rest.addressees.length === 1 ? (rest.addressees[0]?.name ?? null) : null;
    if (speaker && draft.speaker) {
      const token = (draft.speaker.mention ?? draft.speaker).start;
      remember(names, state, { name: speaker.name, kind: speaker.kind, token });
    }
    return { speaker, ...rest };
  });
}

/** “He asked whether it rained. "It did," he replied.” – whoever answers did not ask. */
function isAnswer(asked: Draft | undefined, { cue, speaker }: Draft): boolean {
  const replies = /^(?:reply|respond|answer)$/.test(cue?.base ?? '') && speaker?.pronoun;
  return asked?.cue?.base === 'ask' && replies === true;
}

/** A phrase that speaks several statements has one name. */
function nameSpeaker(
  doc: Doc,
  { speaker }: Draft,
  known: Map<NounPhrase, string>,
  resolve: (phrase: NounPhrase) => string,
): ExtractedMention | null {
  if (!speaker) return null;
  const name = known.get(speaker) ?? resolve(speaker);
  known.set(speaker, name);
  return makeMention(doc, speaker, name);
}

function nameOthers(
  context: { doc: Doc; resolve: (phrase: NounPhrase) => string },
  draft: Draft,
  attribution: Attribution | null,
): Omit<People, 'speaker'> {
  const { doc, resolve } = context;
  const { links, outlets: cited } = readChain(context, draft, attribution);
  // "According to CNN, she told NBC": CNN passes on what was told to NBC.
  const outlets = cited.filter(
    ({ outlet }) =>
      !draft.reportedBy.some((cue) => cue.head < outlet.range.start && cue.kind === 'ACCORDING'),
  );
  const addressees = findAddressees(doc, draft, attribution, outlets).map((phrase) =>
    makeMention(doc, phrase, resolve(phrase)),
  );
  return { links, outlets, addressees };
}
