import type { Transaction } from '../../../database/transaction.ts';

/** What a speaker said, as far as needed to compare it with similar words. */
export interface SaidStatement {
  id: string;
  text: string;
  speakerId: string | null;
  eventId: string | null;
  saidFrom: Date | null;
  saidTo: Date | null;
}

/** The maximum distance between two reports of nearly the same words: a week. */
export const NEAR_MS = 7 * 24 * 60 * 60 * 1_000;
/** Of one speaker within two weeks around a report; more than anyone says to the press. */
const MAX_NEAR = 1_000;

/**
 * The quotations of these speakers that were reported within a week of an instant, the earliest
 * first. They are returned as one JSON value: a busy speaker has hundreds, and separate rows would
 * cost more than everything done with them.
 */
export async function findSaidAround(
  tx: Transaction,
  speakerIds: readonly string[],
  reportedAt: Date,
): Promise<SaidStatement[]> {
  const [from, to] = [-NEAR_MS, NEAR_MS].map((ms) => new Date(reportedAt.getTime() + ms));
  const [found] = await tx.$queryRaw<{ said: (SaidStatement & StoredDays)[] | null }[]>`
    SELECT json_agg(json_build_object('id', s.id, 'text', s.text, 'speakerId', s.speaker_id,
      'eventId', s.event_id, 'saidFrom', s.said_from, 'saidTo', s.said_to)
      ORDER BY s.reported_at, s.id) AS said
    FROM unnest(${[...speakerIds]}::uuid[]) AS speaker(id) CROSS JOIN LATERAL (
      SELECT * FROM statement WHERE speaker_id = speaker.id AND kind <> 'INDIRECT'
        AND reported_at BETWEEN ${from} AND ${to}
      ORDER BY reported_at DESC, id DESC LIMIT ${MAX_NEAR}::int) AS s`;
  return (found?.said ?? []).map(({ saidFrom, saidTo, ...said }) => ({
    ...said,
    saidFrom: saidFrom && new Date(saidFrom),
    saidTo: saidTo && new Date(saidTo),
  }));
}

/** JSON has no dates. */
type StoredDays = { saidFrom: string | null; saidTo: string | null };
