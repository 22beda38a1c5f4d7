import { inFewLengths } from '../../database/few-lengths.ts';
import { lockNames } from '../../database/lock-names.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { StatementKind } from '../../generated/prisma/enums.ts';
import { parsePartialDate } from '../../text/partial-date.ts';
import { anchorStatus } from '../attribution/service.ts';
import { findSaidAround, NEAR_MS, type SaidStatement } from './near-statements.ts';
import type { PlacedDraft } from './place-drafts.ts';
import { createNearMatch, type NearMatch } from './same-words.ts';

/** A statement that is there already, or one of the same document that is about to be stored. */
interface KnownStatement extends SaidStatement {
  kind: StatementKind;
  wordsHash: string;
  reportedAt: Date;
}

/** A draft that may be words said before; its words are read once for all comparisons. */
interface OpenDraft {
  placed: PlacedDraft;
  /** Null where reported content has no words of the speaker's to compare. */
  near: NearMatch | null;
}

const knownColumns = {
  id: true,
  text: true,
  kind: true,
  wordsHash: true,
  speakerId: true,
  eventId: true,
  saidFrom: true,
  saidTo: true,
  reportedAt: true,
} as const;

/**
 * Statement or attribution? Words of the same speaker that were said before – the same words, or for
 * a longer quotation nearly the same within a week – are one more place in print of that statement;
 * anything less is a statement of its own. Where nobody knows the speaker nothing is joined, nor
 * where the event or the date says that it was said twice.
 *
 * The words of a speaker are locked, and a few of them that nearly the same ones have too, so that
 * of two documents at once the second finds the first one's statement; and so are the statements
 * found. Not the speaker: whoever is in every paper would hold them all up.
 */
export async function joinKnown(
  tx: Transaction,
  placed: readonly PlacedDraft[],
): Promise<PlacedDraft[]> {
  const open = new Map(
    placed
      .filter(({ isKnown, speakerId }) => !isKnown && speakerId !== null)
      .map((one) => [one, openDraft(one)]),
  );
  if (open.size === 0) return [...placed];
  const known = await lockStatements(tx, await findMatches(tx, [...open.values()]));
  return placed.map((one) => {
    const draft = open.get(one);
    if (!draft) return one;
    const found = pickSame(known, draft);
    if (found) return joinTo(one, found);
    known.push(asKnown(one));
    return one;
  });
}

function openDraft(placed: PlacedDraft): OpenDraft {
  const { kind, text } = placed.draft;
  return { placed, near: kind === 'INDIRECT' ? null : createNearMatch(text) };
}

/** The ids of statements that some draft seems to be another report of. */
async function findMatches(tx: Transaction, open: readonly OpenDraft[]): Promise<string[]> {
  await lockNames(tx, lockedNames(open));
  const same = await findSameWords(tx, open);
  const found = open.map((one) => pickSame(same, one));
  const unmatched = open.filter(({ near }, index) => near && !found[index]);
  const reportedAt = unmatched[0]?.placed.attribution.reportedAt;
  const said = reportedAt ? await findSaidAround(tx, speakersOf(unmatched), reportedAt) : [];
  const nearest = unmatched.map((one) =>
    said.find((statement) => mayBeOne(statement, one.placed) && one.near?.isNear(statement.text)),
  );
  return [...found, ...nearest].flatMap((statement) => statement?.id ?? []);
}

/** A transaction holds so many telling words at the most: the server's table of locks is finite. */
const MAX_TELLING_LOCKS = 500;

function lockedNames(open: readonly OpenDraft[]): string[] {
  const name = ({ placed }: OpenDraft, words: string) => `said by ${placed.speakerId}: ${words}`;
  const telling = open.flatMap(
    (one) => one.near?.tellingWords.map((word) => name(one, word)) ?? [],
  );
  return [
    ...open.map((one) => name(one, one.placed.wordsHash)),
    ...[...new Set(telling)].slice(0, MAX_TELLING_LOCKS),
  ];
}

function speakersOf(open: readonly OpenDraft[]): string[] {
  return [...new Set(open.flatMap(({ placed }) => placed.speakerId ?? []))];
}

function findSameWords(tx: Transaction, open: readonly OpenDraft[]): Promise<KnownStatement[]> {
  const hashes = [...new Set(open.map(({ placed }) => placed.wordsHash))];
  return tx.statement.findMany({
    where: {
      wordsHash: { in: inFewLengths(hashes) },
      speakerId: { in: inFewLengths(speakersOf(open)) },
    },
    select: knownColumns,
    orderBy: [{ reportedAt: 'asc' }, { id: 'asc' }],
  });
}

/** Those that a draft is joined to, read again under a lock: a correction may have changed them. */
async function lockStatements(
  tx: Transaction,
  matched: readonly string[],
): Promise<KnownStatement[]> {
  const ids = [...new Set(matched)].sort();
  if (ids.length === 0) return [];
  await tx.$queryRaw`
    SELECT 1 AS locked FROM statement WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  return tx.statement.findMany({
    where: { id: { in: inFewLengths(ids) } },
    select: knownColumns,
    orderBy: [{ reportedAt: 'asc' }, { id: 'asc' }],
  });
}

/** The same words before nearly the same ones, the earliest report first. */
function pickSame(
  known: readonly KnownStatement[],
  { placed, near }: OpenDraft,
): KnownStatement | undefined {
  const possible = known.filter((statement) => mayBeOne(statement, placed));
  return (
    possible.find(({ wordsHash }) => wordsHash === placed.wordsHash) ??
    possible.find(
      ({ kind, text, reportedAt }) =>
        kind !== 'INDIRECT' &&
        Math.abs(+reportedAt - +placed.attribution.reportedAt) <= NEAR_MS &&
        near?.isNear(text),
    )
  );
}

function mayBeOne(statement: SaidStatement, { draft, speakerId }: PlacedDraft): boolean {
  if (statement.speakerId !== speakerId) return false;
  const { eventId = null, saidOn } = draft;
  if (eventId !== null && statement.eventId !== null && eventId !== statement.eventId) return false;
  const said = saidOn ? parsePartialDate(saidOn) : null;
  if (!said || !statement.saidFrom || !statement.saidTo) return true;
  return said.from <= statement.saidTo && statement.saidFrom <= said.to;
}

/** Its anchor tells of the statement's words, which need not be those of this document. */
function joinTo(one: PlacedDraft, { id, kind, text }: KnownStatement): PlacedDraft {
  const { spans, draft } = one.attribution;
  const anchor = anchorStatus(kind, text, spans, draft.isAmbiguous ?? false);
  return { ...one, isKnown: true, attribution: { ...one.attribution, statementId: id, anchor } };
}

function asKnown({ draft, speakerId, wordsHash, attribution }: PlacedDraft): KnownStatement {
  const said = draft.saidOn ? parsePartialDate(draft.saidOn) : null;
  return {
    id: attribution.statementId,
    text: draft.text,
    kind: draft.kind,
    wordsHash,
    speakerId,
    eventId: draft.eventId ?? null,
    saidFrom: said?.from ?? null,
    saidTo: said?.to ?? null,
    reportedAt: attribution.reportedAt,
  };
}
