import { lockNames } from '../../../database/lock-names.ts';
import { padInList } from '../../../database/pad-in-list.ts';
import type { Transaction } from '../../../database/transaction.ts';
import type { StatementKind } from '../../../generated/prisma/enums.ts';
import { parsePartialDate } from '../../../text/partial-date.ts';
import { createTimeSlice, type TimeSlice } from '../../../threads/time-slice.ts';
import { anchorStatus } from '../../attribution/service.ts';
import type { ResolvedDraft } from '../draft.ts';
import { findSaidAround, NEAR_MS, type SaidStatement } from './near-statements.ts';
import {
  createNearMatch,
  createQuoteReader,
  type NearMatch,
  type QuoteReader,
} from './same-words.ts';

/** An existing statement, or one of the same document that is about to be stored. */
interface KnownStatement extends SaidStatement {
  kind: StatementKind;
  wordsHash: string;
  reportedAt: Date;
}

/** A draft that may be words said before; its words are read once for all comparisons. */
interface OpenDraft {
  placed: ResolvedDraft;
  /** Null if reported content has no words of the speaker's to compare. */
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
 * Statement or attribution? Words that the same speaker said before – the same words, or for a
 * longer quotation nearly the same within a week – are one more place in print of that statement;
 * anything less is a separate statement. If the speaker is unknown, nothing is joined, nor if the
 * event or the date shows that it was said twice.
 *
 * The words of a speaker are locked, and a few distinctive ones that nearly equal words share, so
 * that of two concurrent documents the second finds the first one's statement; so are the
 * statements found. The speaker is not: one who is in every paper would block them all.
 */
export async function mergeReports(
  tx: Transaction,
  placed: readonly ResolvedDraft[],
  signal?: AbortSignal,
): Promise<ResolvedDraft[]> {
  const open = new Map(
    placed
      .filter(({ isKnown, speakerId }) => !isKnown && speakerId !== null)
      .map((one) => [one, openDraft(one)]),
  );
  if (open.size === 0) return [...placed];
  const comparing = { reader: createQuoteReader(), slice: createTimeSlice(signal) };
  const matches = await findMatches(tx, [...open.values()], comparing);
  const known = bySpeaker(await lockStatements(tx, matches));
  const joined: ResolvedDraft[] = [];
  // Each is compared with those before it.
  for (const one of placed) {
    const draft = open.get(one);
    const ofSpeaker = draft && listOf(known, one.speakerId);
    const found = ofSpeaker && (await pickSame(ofSpeaker, draft, comparing));
    joined.push(found ? joinTo(one, found) : one);
    if (!found) ofSpeaker?.push(asKnown(one));
  }
  return joined;
}

function openDraft(placed: ResolvedDraft): OpenDraft {
  const { kind, text } = placed.draft;
  return { placed, near: kind === 'INDIRECT' ? null : createNearMatch(text) };
}

type BySpeaker<Statement> = Map<string | null, Statement[]>;

function bySpeaker<Statement extends SaidStatement>(statements: readonly Statement[]) {
  const found: BySpeaker<Statement> = new Map();
  for (const one of statements) listOf(found, one.speakerId).push(one);
  return found;
}

function listOf<Statement>(lists: BySpeaker<Statement>, speakerId: string | null): Statement[] {
  const list = lists.get(speakerId) ?? [];
  lists.set(speakerId, list);
  return list;
}

/** Two long articles of one speaker are some million comparisons. */
interface Comparing {
  reader: QuoteReader;
  slice: TimeSlice;
}

/** The ids of statements that some draft seems to be another report of. */
async function findMatches(
  tx: Transaction,
  open: readonly OpenDraft[],
  comparing: Comparing,
): Promise<string[]> {
  await lockNames(tx, lockedNames(open));
  const same = bySpeaker(await findSameWords(tx, open));
  const found: string[] = [];
  const unmatched: OpenDraft[] = [];
  for (const one of open) {
    const statement = await pickSame(listOf(same, one.placed.speakerId), one, comparing);
    if (statement) found.push(statement.id);
    else if (one.near) unmatched.push(one);
  }
  const reportedAt = unmatched[0]?.placed.attribution.reportedAt;
  if (!reportedAt) return found;
  const said = bySpeaker(await findSaidAround(tx, speakersOf(unmatched), reportedAt));
  for (const one of unmatched) {
    const nearest = await findNear(listOf(said, one.placed.speakerId), one, comparing);
    if (nearest) found.push(nearest.id);
  }
  return found;
}

/**
 * The maximum number of distinctive words a transaction locks: the server's lock table is finite.
 */
const MAX_DISTINCTIVE_LOCKS = 500;

function lockedNames(open: readonly OpenDraft[]): string[] {
  const name = ({ placed }: OpenDraft, words: string) => `said by ${placed.speakerId}: ${words}`;
  const distinctive = open.flatMap(
    (one) => one.near?.distinctiveWords.map((word) => name(one, word)) ?? [],
  );
  return [
    ...open.map((one) => name(one, one.placed.wordsHash)),
    ...[...new Set(distinctive)].slice(0, MAX_DISTINCTIVE_LOCKS),
  ];
}

function speakersOf(open: readonly OpenDraft[]): string[] {
  return [...new Set(open.flatMap(({ placed }) => placed.speakerId ?? []))];
}

function findSameWords(tx: Transaction, open: readonly OpenDraft[]): Promise<KnownStatement[]> {
  const hashes = [...new Set(open.map(({ placed }) => placed.wordsHash))];
  return tx.statement.findMany({
    where: {
      wordsHash: { in: padInList(hashes) },
      speakerId: { in: padInList(speakersOf(open)) },
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
    where: { id: { in: padInList(ids) } },
    select: knownColumns,
    orderBy: [{ reportedAt: 'asc' }, { id: 'asc' }],
  });
}

/** Of one speaker's: the same words before nearly the same ones, the earliest report first. */
async function pickSame(
  known: readonly KnownStatement[],
  one: OpenDraft,
  comparing: Comparing,
): Promise<KnownStatement | undefined> {
  const { wordsHash, attribution } = one.placed;
  const same = known.find(
    (statement) => statement.wordsHash === wordsHash && mayBeOne(statement, one.placed),
  );
  if (same) return same;
  const reportedAt = attribution.reportedAt.getTime();
  const quoted = known.filter(
    ({ kind, reportedAt: other }) =>
      kind !== 'INDIRECT' && Math.abs(other.getTime() - reportedAt) <= NEAR_MS,
  );
  return findNear(quoted, one, comparing);
}

/** Of one speaker's quotations the first that is nearly the same. */
async function findNear<Statement extends SaidStatement>(
  quoted: readonly Statement[],
  { placed, near }: OpenDraft,
  { reader, slice }: Comparing,
): Promise<Statement | undefined> {
  if (!near) return undefined;
  for (const statement of quoted) {
    if (slice.isOver()) await slice.next();
    if (mayBeOne(statement, placed) && near.isNear(statement.text, reader)) return statement;
  }
  return undefined;
}

/**
 * The same night is Monday in one place and Tuesday in another: adjacent days do not count as two.
 */
const SLACK_MS = 86_400_000;

function mayBeOne(statement: SaidStatement, { draft, speakerId }: ResolvedDraft): boolean {
  if (statement.speakerId !== speakerId) return false;
  const { eventId = null, saidOn } = draft;
  if (eventId !== null && statement.eventId !== null && eventId !== statement.eventId) return false;
  const said = saidOn ? parsePartialDate(saidOn) : null;
  if (!said || !statement.saidFrom || !statement.saidTo) return true;
  const [from, to] = [statement.saidFrom.getTime(), statement.saidTo.getTime()];
  return said.from.getTime() - SLACK_MS <= to && from <= said.to.getTime() + SLACK_MS;
}

/** Its anchor refers to the statement's words, which need not be those of this document. */
function joinTo(one: ResolvedDraft, { id, kind, text }: KnownStatement): ResolvedDraft {
  const { spans, draft } = one.attribution;
  const anchor = anchorStatus(kind, text, spans, draft.isAmbiguous ?? false);
  return { ...one, isKnown: true, attribution: { ...one.attribution, statementId: id, anchor } };
}

function asKnown({ draft, speakerId, wordsHash, attribution }: ResolvedDraft): KnownStatement {
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
