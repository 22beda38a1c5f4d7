import type { Database } from '../../database/client.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { hashWords } from '../statement/service.ts';
import {
  type CandidateRow,
  findByShingles,
  findByWords,
  MAX_SHORT_WORDS,
  type Wanted,
} from './candidates.ts';
import type { DiffSegment } from './diff.ts';
import {
  type Candidate,
  judgeMatch,
  type QuoteVerdict,
  rankMatches,
  type Standing,
  standingOf,
} from './judge.ts';
import { matchesSpeaker, speakerKeys } from './speaker-match.ts';
import { compareQuote, type ReadText, readAskedText, readText } from './verdict.ts';
import { readWholeSentences } from './whole-sentences.ts';

/**
 * The result of a check: the verdict on the quotation, and the records it is based on, best first.
 */
export interface CheckedQuote {
  verdict: QuoteVerdict;
  /** Whether the best match still stands; null if nothing is on record. */
  standing: Standing | null;
  matches: CheckedMatch[];
}

/** One record, and how the quotation compares to it. */
export interface CheckedMatch {
  statementId: string;
  verdict: QuoteVerdict;
  /** 0 to 1. */
  similarity: number;
  /** null if no speaker was asked about. */
  speakerMatches: boolean | null;
  /** From the recorded words to the asked ones. */
  diff: DiffSegment[];
}

interface JudgedRow extends Candidate {
  id: string;
}

/** The longest text that is checked, in UTF-16 code units: 2,000 words and some to spare. */
export const MAX_TEXT_LENGTH = 20_000;
const MAX_MATCHES = 10;
/** A record as near as this needs no second look for a nearer one. */
const NEAR = 0.75;

/**
 * Checks a quotation against everything on record.
 *
 * @param quote.text the words, with or without marks; from three words on
 * @param quote.speaker who supposedly said them: a name, an alias or a surname, with or without a
 * title. If no one on record has the name, matching words are MISATTRIBUTED.
 */
export async function checkQuote(
  { db }: { db: Database },
  quote: { text: string; speaker?: string | null | undefined },
): Promise<CheckedQuote> {
  const asked = readAskedText(quote.text);
  if (asked.words.length === 0) return { verdict: 'NOT_FOUND', standing: null, matches: [] };
  const speaker = quote.speaker?.trim() ? speakerKeys(quote.speaker) : null;
  const speakerIds = speaker === null ? null : await findSpeakers(db, speaker);
  const wordCount = asked.words.length;
  const wanted = {
    text: asked.text,
    whole: [{ hash: hashWords(asked.text), wordCount }, ...readWholeSentences(asked.text)],
    wordCount,
    speakerIds,
  };
  let matches = judgeRows(await findByShingles(db, wanted), asked, speaker);
  if (mayBeMissed(wanted, matches)) {
    const known = new Set(matches.map(({ id }) => id));
    const rows = (await findByWords(db, wanted)).filter(({ id }) => !known.has(id));
    matches = rankMatches([...matches, ...judgeRows(rows, asked, speaker)]);
  }
  const told = matches.slice(0, MAX_MATCHES).map((match) => ({
    statementId: match.id,
    verdict: judgeMatch(match),
    similarity: match.comparison.similarity,
    speakerMatches: match.speakerMatches,
    diff: match.comparison.diff(),
  }));
  const [best] = matches;
  return {
    verdict: told[0]?.verdict ?? 'NOT_FOUND',
    standing: best ? standingOf(best) : null,
    matches: told,
  };
}

/**
 * Whether the words are so few that one change may have left no distinctive run to find them by.
 */
function mayBeMissed({ wordCount }: Wanted, [best]: readonly JudgedRow[]): boolean {
  if (wordCount > MAX_SHORT_WORDS) return false;
  const found = best && best.speakerMatches !== false && best.comparison.similarity >= NEAR;
  return !found;
}

function judgeRows(
  rows: readonly CandidateRow[],
  asked: ReadText,
  speaker: readonly string[] | null,
): JudgedRow[] {
  const judged = rows.map(({ id, text, speakerKeys, reviewState }) => {
    const speakerMatches = speaker === null ? null : matchesSpeaker(speakerKeys, speaker);
    const comparison = compareQuote(readText(text), asked, {
      sameSpeaker: speakerMatches === true,
    });
    return { id, comparison, speakerMatches, reviewState };
  });
  return rankMatches(judged);
}

/** Actors with one of these names, as a name, an alias or a surname, or with these initials. */
async function findSpeakers(db: Database, keys: readonly string[]): Promise<string[]> {
  const patterns = keys.flatMap((key) => {
    const surname = `% ${escapeLike(key)}`;
    const initials = /^(?:\S )+\S{2,}$/u.test(key)
      ? [
          key
            .split(' ')
            .map((part) => (part.length === 1 ? `${part}%` : escapeLike(part)))
            .join(' '),
        ]
      : [];
    return [escapeLike(key), surname, ...initials];
  });
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id FROM actor WHERE name_key LIKE ANY(${patterns}::text[])
    UNION SELECT actor_id FROM actor_alias WHERE alias_key LIKE ANY(${patterns}::text[])
    LIMIT 100`);
  return rows.map(({ id }) => id);
}

const escapeLike = (key: string) => key.replace(/[\\%_]/g, '\\$&');
