import { isNearlyWithin, resemblance, shingles } from '../../../text/shingles.ts';

/** One place in print, as far as its independence of others is judged. */
export interface ReportedCopy {
  documentId: string;
  /** Every source of the chain, the document's publisher among them. */
  sourceIds: readonly string[];
}

/** The share of the shorter text's shingles that the longer one must hold. */
const NEARLY_ALL = 0.8;
/** Below this a text is little more than the quotation itself, which any report of it would hold. */
const SHORT_SHINGLES = 60;
/** Documents whose texts are compared for one statement; each costs about half a millisecond. */
const MAX_COMPARED = 64;

/**
 * How many independent sources carry a statement. Copies count once when
 * - they are in one document,
 * - any source is in both chains, as reporter, agency, origin or publisher: ten copies of one
 *   agency's story are one, and so are two stories of one outlet; documents whose publisher is not
 *   known share that source, since nothing shows that they are independent,
 * - their documents' texts are nearly the same, whatever their chains say.
 *
 * Of very many documents only some are compared, see {@link chooseCompared}, and what is not compared
 * does not count: to count too few is the lesser evil.
 *
 * @param nearCopies pairs of documents with nearly the same text, see {@link findNearCopies}
 */
export function countIndependent(
  copies: readonly ReportedCopy[],
  nearCopies: readonly (readonly [string, string])[],
): number {
  const groups = groupCopies(copies, nearCopies);
  const compared = chooseCompared(groupCopies(copies));
  return new Set(compared.map((documentId) => groups.get(documentId))).size;
}

/**
 * The documents whose texts tell whether their groups are independent of each other: all of them up
 * to 64; of more, in turn the first of each group, the second, and so on, so that hundreds of copies
 * of one story leave room for the others.
 *
 * @param groups of {@link groupCopies}, without near copies
 */
export function chooseCompared(groups: ReadonlyMap<string, string>): string[] {
  const places = new Map<string, number>();
  const ranked = [...groups].map(([documentId, group]) => {
    const place = places.get(group) ?? 0;
    places.set(group, place + 1);
    return { documentId, place };
  });
  const inTurn = ranked.toSorted((left, right) => left.place - right.place);
  return inTurn.slice(0, MAX_COMPARED).map(({ documentId }) => documentId);
}

/**
 * The group of each document: documents of one group are not independent of each other.
 *
 * @returns the id of one document of the group, by document id
 */
export function groupCopies(
  copies: readonly ReportedCopy[],
  nearCopies: readonly (readonly [string, string])[] = [],
): Map<string, string> {
  const parents = new Map<string, string>();
  for (const { documentId, sourceIds } of copies) {
    for (const sourceId of sourceIds) join(parents, `d:${documentId}`, `s:${sourceId}`);
    join(parents, `d:${documentId}`, `d:${documentId}`);
  }
  for (const [left, right] of nearCopies) join(parents, `d:${left}`, `d:${right}`);
  const names = new Map<string, string>();
  const groups = new Map<string, string>();
  for (const { documentId } of copies) {
    const root = findRoot(parents, `d:${documentId}`);
    if (!names.has(root)) names.set(root, documentId);
    groups.set(documentId, names.get(root) ?? documentId);
  }
  return groups;
}

/** Union-find with path halving (Tarjan and van Leeuwen 1984). */
function findRoot(parents: Map<string, string>, node: string): string {
  let root = node;
  for (;;) {
    const parent = parents.get(root) ?? root;
    if (parent === root) return root;
    const grandparent = parents.get(parent) ?? parent;
    parents.set(root, grandparent);
    root = grandparent;
  }
}

function join(parents: Map<string, string>, left: string, right: string): void {
  const root = findRoot(parents, left);
  parents.set(root, root);
  parents.set(findRoot(parents, right), root);
}

/**
 * Pairs of documents of which one holds nearly all of the other's text, by shingles of words. Where
 * one is hardly longer than a quotation, both must be nearly the same. Pairs that `groups` already
 * holds to be dependent are not compared.
 */
export function findNearCopies(
  documents: readonly { id: string; text: string }[],
  groups: ReadonlyMap<string, string>,
): [string, string][] {
  const shingled = documents.map(({ id, text }) => ({ id, shingles: shingles(text) }));
  const pairs: [string, string][] = [];
  shingled.forEach((left, index) => {
    for (const right of shingled.slice(index + 1)) {
      const dependent = groups.has(left.id) && groups.get(left.id) === groups.get(right.id);
      if (!dependent && areNearlySame(left.shingles, right.shingles)) {
        pairs.push([left.id, right.id]);
      }
    }
  });
  return pairs;
}

function areNearlySame(left: ReadonlySet<number>, right: ReadonlySet<number>): boolean {
  const [short, long] = left.size <= right.size ? [left, right] : [right, left];
  return short.size < SHORT_SHINGLES
    ? resemblance(short, long) >= NEARLY_ALL
    : isNearlyWithin(short, long, NEARLY_ALL);
}
