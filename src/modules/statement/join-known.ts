import { lockNames } from '../../database/lock-names.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { StatementKind } from '../../generated/prisma/enums.ts';
import { parsePartialDate } from '../../text/partial-date.ts';
import { anchorStatus } from '../attribution/service.ts';
import type { PlacedDraft } from './place-drafts.ts';
import { areNearlySame, mayBeNear, type ReadQuote, readQuote } from './same-words.ts';

/** A statement that is there already, or one of the same document that is about to be stored. */
interface KnownStatement {
  id: string;
  text: string;
  kind: StatementKind;
  wordsHash: string;
  speakerId: string | null;
  eventId: string | null;
  saidFrom: Date | null;
  saidTo: Date | null;
  reportedAt: Date;
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;
/** Of one speaker within two weeks around a report; more than anybody says to the press. */
const MAX_NEAR = 1_000;

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
 * The words of a speaker are locked, so that of two documents at once the second finds the first
 * one's statement, and so are the statements found. Not the speaker: whoever is in every paper would
 * hold them all up. Words that differ a little and come in the same instant stay two statements.
 */
export async function joinKnown(
  tx: Transaction,
  placed: readonly PlacedDraft[],
): Promise<PlacedDraft[]> {
  const open = placed.filter(({ isKnown, speakerId }) => !isKnown && speakerId !== null);
  const speakerIds = [...new Set(open.flatMap(({ speakerId }) => speakerId ?? []))];
  if (speakerIds.length === 0) return [...placed];
  await lockNames(
    tx,
    open.map(({ speakerId, wordsHash }) => `said by ${speakerId}: ${wordsHash}`),
  );
  const same = await findSameWords(tx, open, speakerIds);
  const unmatched = open.filter((one) => isLongQuotation(one) && !pickSame(same, one));
  const near = await findNear(tx, unmatched);
  const matched = [
    ...open.flatMap((one) => pickSame(same, one) ?? []),
    ...unmatched.flatMap((one) => pickSame(near, one) ?? []),
  ];
  const known = await lockStatements(tx, matched);
  return placed.map((one) => {
    if (one.isKnown || one.speakerId === null) return one;
    const found = pickSame(known, one);
    if (found) return joinTo(one, found);
    known.push(asKnown(one));
    return one;
  });
}

function findSameWords(
  tx: Transaction,
  open: readonly PlacedDraft[],
  speakerIds: string[],
): Promise<KnownStatement[]> {
  const hashes = [...new Set(open.map(({ wordsHash }) => wordsHash))];
  return tx.statement.findMany({
    where: { wordsHash: { in: hashes }, speakerId: { in: speakerIds } },
    select: knownColumns,
    orderBy: [{ reportedAt: 'asc' }, { id: 'asc' }],
  });
}

async function findNear(tx: Transaction, open: readonly PlacedDraft[]): Promise<KnownStatement[]> {
  const reportedAt = open[0]?.attribution.reportedAt.getTime();
  if (reportedAt === undefined) return [];
  return tx.statement.findMany({
    where: {
      speakerId: { in: [...new Set(open.flatMap(({ speakerId }) => speakerId ?? []))] },
      reportedAt: { gte: new Date(reportedAt - WEEK_MS), lte: new Date(reportedAt + WEEK_MS) },
      kind: { not: 'INDIRECT' },
    },
    select: knownColumns,
    orderBy: [{ reportedAt: 'desc' }, { id: 'desc' }],
    take: MAX_NEAR,
  });
}

/** Those that a draft is joined to, read again under a lock: a correction may have changed them. */
async function lockStatements(
  tx: Transaction,
  matched: readonly KnownStatement[],
): Promise<KnownStatement[]> {
  const ids = [...new Set(matched.map(({ id }) => id))].sort();
  if (ids.length === 0) return [];
  await tx.$queryRaw`
    SELECT 1 AS locked FROM statement WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  return tx.statement.findMany({
    where: { id: { in: ids } },
    select: knownColumns,
    orderBy: [{ reportedAt: 'asc' }, { id: 'asc' }],
  });
}

/** The same words before nearly the same ones, the earliest report first. */
function pickSame(known: readonly KnownStatement[], one: PlacedDraft): KnownStatement | undefined {
  const possible = known.filter((statement) => mayBeOne(statement, one));
  return (
    possible.find(({ wordsHash }) => wordsHash === one.wordsHash) ??
    possible.find((statement) => isNearMatch(statement, one))
  );
}

function mayBeOne(statement: KnownStatement, { draft, speakerId }: PlacedDraft): boolean {
  if (statement.speakerId !== speakerId) return false;
  const { eventId = null, saidOn } = draft;
  if (eventId !== null && statement.eventId !== null && eventId !== statement.eventId) return false;
  const said = saidOn ? parsePartialDate(saidOn) : null;
  if (!said || !statement.saidFrom || !statement.saidTo) return true;
  return said.from <= statement.saidTo && statement.saidFrom <= said.to;
}

function isLongQuotation({ draft }: PlacedDraft): boolean {
  return draft.kind !== 'INDIRECT';
}

function isNearMatch(statement: KnownStatement, one: PlacedDraft): boolean {
  const apartMs = Math.abs(+statement.reportedAt - +one.attribution.reportedAt);
  if (apartMs > WEEK_MS || !isLongQuotation(one) || statement.kind === 'INDIRECT') return false;
  if (!mayBeNear(statement.text, one.draft.text)) return false;
  return areNearlySame(quoteOf(statement), quoteOf(one.draft));
}

/** Most texts are compared with many others. */
const quotes = new WeakMap<object, ReadQuote>();

function quoteOf(owner: { text: string }): ReadQuote {
  const quote = quotes.get(owner) ?? readQuote(owner.text);
  quotes.set(owner, quote);
  return quote;
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
