import { findAddressees } from '../circumstances/addressees.ts';
import type { Attribution } from '../circumstances/attribution-words.ts';
import { findOutlets, type PlacedOutlet } from '../circumstances/cited-outlets.ts';
import { findFrameOutlets } from '../circumstances/frame-sentences.ts';
import { goesOn } from '../circumstances/goes-on.ts';
import type { ChainContext } from '../circumstances/make-link.ts';
import { makeMention } from '../circumstances/mentions.ts';
import { readChain } from '../circumstances/source-chain.ts';
import { newDiscourse, remember } from '../coreference/discourse-state.ts';
import { resolvePhrase } from '../coreference/resolve.ts';
import type { Cue } from '../cues/cue.ts';
import type { Draft } from '../cues/draft.ts';
import type { Doc, NounPhrase } from '../doc/doc.ts';
import { decide } from '../doc/rule.ts';
import type { NameIndex } from '../entities/name-index.ts';
import { isSameName, type SourceRegistry } from '../entities/source-registry.ts';
import type { ExtractedLink, ExtractedMention } from '../types.ts';
import type { People } from './people.ts';
import { settleKinds } from './settle-kinds.ts';

/**
 * Names the speakers, sources and addressees. One statement at a time, since "he" may be the last
 * speaker, but never his own addressee.
 */
export function namePeople({
  doc,
  drafts,
  attributions,
  names,
  registry,
  publisher,
  reporting,
}: {
  doc: Doc;
  drafts: readonly Draft[];
  reporting: ReadonlySet<number>;
  attributions: readonly (Attribution | null)[];
  names: NameIndex;
  registry: SourceRegistry;
  publisher: string | null;
}): People[] {
  const state = newDiscourse();
  const resolve = (phrase: NounPhrase) => resolvePhrase({ doc, names, state }, phrase);
  const speakers = new Map<NounPhrase, string>();
  const context: PeopleContext = {
    doc,
    names,
    registry,
    publisher,
    resolve,
    reporting,
  };
  let asked: string | null = null;
  const people: People[] = [];
  for (const [index, draft] of drafts.entries()) {
    const answer = isAnswer(drafts[index - 1], draft);
    const teller = draft.cue && draft.reportedBy.find((cue) => tellsOf(cue, draft));
    state.excluded = answer ? state.lastSpeaker : null;
    if (teller) state.excluded = resolve(teller.speaker);
    state.addresseeOfQuestion = answer ? asked : null;
    const { found, rules } = decide(doc, () => {
      const speaker = nameSpeaker(doc, draft, speakers, resolve);
      state.excluded = speaker?.name ?? null;
      const before = continued(doc, drafts, people, speaker);
      const rest = nameOthers(context, draft, attributions[index] ?? null, before);
      const asker = answer && rest.addressees.length === 0 ? people.at(-1)?.speaker : null;
      return { speaker, before, rest: asker ? { ...rest, addressees: [asker] } : rest };
    });
    const { speaker, before, rest } = found;
    state.excluded = null;
    state.addresseeOfQuestion = null;
    asked = onlyName(rest.addressees);
    const phrase = draft.speaker?.mention ?? draft.speaker;
    if (speaker && phrase) remember(names, state, { ...speaker, token: phrase.start });
    people.push({ speaker, continues: before ? index - 1 : null, ...rest, rules });
  }
  return settleKinds({ doc, names, registry }, people);
}

/** "Poe testified that the guard had told her": a description within her words is not hers. */
const tellsOf = (cue: Cue, { speaker }: Draft) =>
  cue.kind === 'REPORTING' && cue.speaker !== speaker && !cue.speaker.pronoun;

const onlyName = ([first, second]: readonly ExtractedMention[]): string | null =>
  first && !second ? first.name : null;

interface PeopleContext extends ChainContext {
  publisher: string | null;
  /** The sentences that report something. */
  reporting: ReadonlySet<number>;
}

/** The people of the previous statement, if the same speaker only continues. */
function continued(
  doc: Doc,
  drafts: readonly Draft[],
  people: readonly People[],
  speaker: ExtractedMention | null,
): People | null {
  const [before, last] = [drafts[people.length - 1], people.at(-1)];
  const draft = drafts[people.length];
  if (!before || !last || !draft || !speaker || last.speaker?.name !== speaker.name) return null;
  return goesOn(doc, before, draft) ? last : null;
}

/** “He asked whether it rained. "It did," he replied.” – the one who answers did not ask. */
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
  context: PeopleContext,
  draft: Draft,
  attribution: Attribution | null,
  before: People | null,
): Omit<People, 'speaker' | 'continues' | 'rules'> {
  const { doc, resolve } = context;
  const cited = findAllOutlets(context, draft, attribution, before);
  // "According to CNN, she told NBC": CNN passes on what was told to NBC.
  const outlets = cited.filter(
    ({ outlet }) =>
      !draft.reportedBy.some((cue) => cue.head < outlet.range.start && cue.kind === 'ACCORDING'),
  );
  const heard = findAddressees(doc, draft, attribution, outlets).map((phrase) =>
    makeMention(doc, phrase, resolve(phrase)),
  );
  const shares =
    before !== null && heard.length === 0 && (cited.length === 0 || cited === before.outlets);
  return {
    links: readChain(context, draft, attribution, cited).filter(
      (link) => !isOwnName(context, link),
    ),
    outlets: cited === before?.outlets ? cited : outlets,
    addressees: shares ? before.addressees : heard,
  };
}

/** What the publisher was told is not a link: it prints the text itself. */
function isOwnName({ registry, publisher }: PeopleContext, { kind, name }: ExtractedLink): boolean {
  if (!publisher || kind === 'ANONYMOUS' || kind === 'PERSON') return false;
  return isSameName(registry, publisher, name);
}

/** The outlets of the sentence itself; else of the frame next to it; else the shared ones. */
function findAllOutlets(
  context: PeopleContext,
  draft: Draft,
  attribution: Attribution | null,
  before: People | null,
): readonly PlacedOutlet[] {
  const own = attribution ? findOutlets(context, draft, attribution) : [];
  if (own.length > 0) return own;
  const framed = findFrameOutlets(context, draft, context.reporting);
  return framed.length > 0 ? framed : (before?.outlets ?? []);
}
