import { padInList } from '../../../database/pad-in-list.ts';
import type { Transaction } from '../../../database/transaction.ts';
import { nameKey } from '../../../text/name-key.ts';
import { splitWords } from '../../../text/words.ts';
import { mayBeSame } from '../../actor/service.ts';
import type { StatementDraft } from '../draft.ts';

/** This many words are not said by two people with the same name. */
const DISTINCTIVE_WORDS = 5;

/**
 * For each draft, the actor with its speaker's name who already said exactly these words: evidence
 * that two mentions of one name, however differently described, are the same person.
 *
 * @returns an actor's id for each draft, undefined if there is none
 */
export async function findSpeakersOfSameWords(
  tx: Transaction,
  drafts: readonly StatementDraft[],
  wordsHashes: readonly string[],
): Promise<(string | undefined)[]> {
  const keys = drafts.map(({ speaker, text }, index) =>
    speaker && splitWords(text).length >= DISTINCTIVE_WORDS
      ? { name: nameKey(speaker.name), hash: wordsHashes[index] ?? '' }
      : null,
  );
  const hashes = [...new Set(keys.flatMap((key) => key?.hash ?? []))];
  if (hashes.length === 0) return drafts.map(() => undefined);
  const said = await tx.statement.findMany({
    where: { wordsHash: { in: padInList(hashes) }, speakerId: { not: null } },
    select: { wordsHash: true, speaker: { select: { id: true, nameKey: true, kind: true } } },
    orderBy: [{ reportedAt: 'asc' }, { id: 'asc' }],
  });
  const byHash = new Map<string, typeof said>();
  for (const one of said) {
    const same = byHash.get(one.wordsHash);
    if (same) same.push(one);
    else byHash.set(one.wordsHash, [one]);
  }
  return drafts.map(({ speaker }, index) => {
    const same = byHash
      .get(keys[index]?.hash ?? '')
      ?.find(
        (one) =>
          one.speaker?.nameKey === keys[index]?.name &&
          (speaker?.wikidataId ?? null) === null &&
          mayBeSame(one.speaker?.kind ?? 'UNKNOWN', speaker?.kind ?? 'UNKNOWN'),
      );
    return same?.speaker?.id;
  });
}
