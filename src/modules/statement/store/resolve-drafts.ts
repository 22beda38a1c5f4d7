import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../../database/transaction.ts';
import { parsePartialDate } from '../../../text/partial-date.ts';
import { timeSliced } from '../../../threads/time-slice.ts';
import { findOrCreateActors } from '../../actor/service.ts';
import { anchorStatus, type CutSpan, cutSpans } from '../../attribution/service.ts';
import { InvalidInputError, NotFoundError } from '../../failures.ts';
import { findOrCreateSources, type Spelling, type StoredSource } from '../../source/service.ts';
import { checkBounds } from '../bounds.ts';
import type { CarryingDocument, ResolvedDraft, StatementDraft } from '../draft.ts';
import { hashWords } from '../hash-words.ts';
import { findSpeakersOfSameWords } from '../identity/speakers-of-same-words.ts';

export interface ResolveOptions extends Spelling {
  /** Aborts the work, which fails with its reason. */
  signal?: AbortSignal | undefined;
}

/**
 * Cuts the words of the drafts from their document and finds or creates the people and sources they
 * name, all in a few SQL statements. Whatever can be refused without the database is refused first.
 *
 * @throws InvalidInputError if words do not occur in the document, a date is invalid, a name is
 * empty
 * @throws NotFoundError if an event is not there
 */
export async function resolveDrafts(
  tx: Transaction,
  document: CarryingDocument,
  drafts: readonly StatementDraft[],
  { signal, ...spelling }: ResolveOptions = {},
): Promise<ResolvedDraft[]> {
  const cuts: CutSpan[][] = [];
  const anchors: ReturnType<typeof anchorOf>[] = [];
  const hashes: string[] = [];
  for await (const draft of timeSliced(drafts, signal)) {
    checkDraft(draft);
    const spans = cutSpans(document.text, draft.attribution);
    cuts.push(spans);
    anchors.push(anchorOf(draft, spans));
    hashes.push(hashWords(draft.text));
  }
  await checkEvents(tx, drafts);
  // Sources before actors, as a document's publisher comes before its people: callers that wait
  // for each other's names then wait in one order.
  const chains = await findChains(tx, document, drafts, spelling);
  const actors = await findActors(tx, drafts, hashes);
  return drafts.map((draft, index) => ({
    draft,
    isKnown: draft.statementId !== undefined,
    wordsHash: hashes[index] ?? '',
    speakerId: actors[index]?.speakerId ?? null,
    addresseeIds: actors[index]?.addresseeIds ?? [],
    attribution: {
      id: uuidv7(),
      statementId: draft.statementId ?? uuidv7(),
      documentId: document.id,
      draft: draft.attribution,
      spans: cuts[index] ?? [],
      anchor: anchors[index] ?? 'ORPHANED',
      reportedAt: document.publishedAt ?? document.submittedAt,
      sources: chains[index] ?? [],
    },
  }));
}

/** Whether the words of a draft are in the text as it says; extracted ones may be dropped. */
export function isStorable(text: string, draft: StatementDraft): boolean {
  try {
    checkDraft(draft);
    anchorOf(draft, cutSpans(text, draft.attribution));
    return true;
  } catch (error) {
    if (error instanceof InvalidInputError) return false;
    throw error;
  }
}

function checkDraft(draft: StatementDraft): void {
  if (draft.text.trim() === '') throw new InvalidInputError(['text'], 'A statement needs words.');
  if (draft.saidOn && !parsePartialDate(draft.saidOn)) {
    const message = `"${draft.saidOn}" is not a date of the form 2024-04-13, 2024-04 or 2024.`;
    throw new InvalidInputError(['saidOn'], message);
  }
  checkBounds(draft);
}

function anchorOf({ kind, text, attribution }: StatementDraft, spans: readonly CutSpan[]) {
  const status = anchorStatus(kind, text, spans, attribution.isAmbiguous ?? false);
  if (status !== 'ORPHANED') return status;
  throw new InvalidInputError(['text'], 'The words differ from those in the document.');
}

async function checkEvents(tx: Transaction, drafts: readonly StatementDraft[]): Promise<void> {
  const ids = [...new Set(drafts.flatMap(({ eventId }) => eventId ?? []))];
  if (ids.length === 0) return;
  const count = await tx.event.count({ where: { id: { in: ids } } });
  if (count < ids.length) throw new NotFoundError('There is no such event.');
}

/** Speakers and addressees of all drafts, in one go. */
async function findActors(
  tx: Transaction,
  drafts: readonly StatementDraft[],
  hashes: readonly string[],
) {
  const heard = await findSpeakersOfSameWords(tx, drafts, hashes);
  const inputs = drafts.flatMap(({ speaker, addressees = [] }, index) => [
    ...(speaker && !heard[index] ? [speaker] : []),
    ...addressees,
  ]);
  const ids = (await findOrCreateActors(tx, inputs)).values();
  return drafts.map(({ speaker, addressees = [] }, index) => {
    const speakerId = heard[index] ?? (speaker ? (ids.next().value ?? null) : null);
    return { speakerId, addresseeIds: addressees.map(() => ids.next().value ?? '') };
  });
}

/** The sources of all chains in one go, each chain ending with the document's publisher. */
async function findChains(
  tx: Transaction,
  document: CarryingDocument,
  drafts: readonly StatementDraft[],
  spelling: Spelling,
): Promise<StoredSource[][]> {
  const links = drafts.flatMap(({ attribution }) => attribution.chain);
  const found = (
    await findOrCreateSources(
      tx,
      links.map(({ source }) =>
        source.kind === 'ANONYMOUS' ? { ...source, documentId: document.id } : source,
      ),
      { ...spelling, evidence: document.text },
    )
  ).values();
  // By the document's id, since its publisher may have been merged since it was read.
  const publisher = await tx.source.findFirstOrThrow({
    where: { published: { some: { id: document.id } } },
    select: { id: true, kind: true },
  });
  return drafts.map(({ attribution }) => [
    ...attribution.chain.map(() => found.next().value as StoredSource),
    publisher,
  ]);
}
