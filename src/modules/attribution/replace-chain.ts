import { insertRows } from '../../database/insert-rows.ts';
import type { Transaction } from '../../database/transaction.ts';
import { encodeGlobalId } from '../../graphql/global-id.ts';
import { findOrCreateSources, type Spelling } from '../source/service.ts';
import type { LinkDraft } from './draft.ts';

interface Link {
  role: string;
  level: string;
  isSpeaker: boolean;
  sourceId: string;
}

/** A chain as a revision shows it. */
type DescribedChain = { role: string; level: string; source: { id: string; name: string } }[];

/**
 * Replaces the chain of an attribution before the publisher, which stays. Mentions and cues stay
 * with the links that do, and the link that spoke remains the speaker unless the new chain says
 * otherwise. Anonymous sources that are no longer on any chain are deleted. The caller updates the
 * statement's derived columns.
 *
 * @returns the chains as a revision shows them; null if they are the same, and nothing was written
 */
export async function replaceChain(
  tx: Transaction,
  attributionId: string,
  chain: readonly LinkDraft[],
  spelling: Spelling,
): Promise<{ before: DescribedChain; after: DescribedChain } | null> {
  const { documentId, links } = await tx.attribution.findUniqueOrThrow({
    where: { id: attributionId },
    select: { documentId: true, links: { orderBy: { position: 'asc' }, include: { spans: true } } },
  });
  const sources = await findOrCreateSources(
    tx,
    chain.map(({ source }) => (source.kind === 'ANONYMOUS' ? { ...source, documentId } : source)),
    spelling,
  );
  const publisher = links.at(-1);
  if (!publisher) throw new Error(`attribution ${attributionId} has no chain`);
  const spoke = links.find(({ isSpeaker }) => isSpeaker);
  const wanted = chain.map(({ role, level = 'NOT_STATED', isSpeaker }, index) => {
    const sourceId = sources[index]?.id ?? '';
    const speaksAsBefore = index === 0 && role === 'ORIGIN' && sourceId === spoke?.sourceId;
    return { role, level, isSpeaker: isSpeaker ?? speaksAsBefore, sourceId };
  });
  const rows = [...wanted, pick(publisher)].map((link, position) => ({
    ...link,
    ...{ attributionId, position },
  }));
  if (rows.map(identify).join() === links.map(identify).join()) return null;
  const before = await describe(tx, links);
  await tx.attributionLink.deleteMany({ where: { attributionId } });
  await insertRows(tx, 'attribution_link', rows);
  const spans = links.flatMap(({ spans: own, ...link }) => {
    const position = rows.findIndex(
      (row) => row.role === link.role && row.sourceId === link.sourceId,
    );
    return position < 0 ? [] : own.map((span) => ({ ...span, linkPosition: position }));
  });
  await insertRows(tx, 'text_span', spans);
  return { before, after: await describe(tx, rows) };
}

/** Deletes the anonymous sources of a document that are on no chain. */
export async function dropUnusedAnonymous(tx: Transaction, documentId: string): Promise<void> {
  await tx.source.deleteMany({
    where: { kind: 'ANONYMOUS', documentId, links: { none: {} }, statements: { none: {} } },
  });
}

function pick<Picked extends Link>({
  role,
  level,
  isSpeaker,
  sourceId,
}: Picked): Pick<Picked, keyof Link> {
  return { role, level, isSpeaker, sourceId };
}

function identify({ role, level, isSpeaker, sourceId }: Link): string {
  return `${role} ${level} ${isSpeaker} ${sourceId}`;
}

async function describe(tx: Transaction, links: readonly Link[]): Promise<DescribedChain> {
  const found = await tx.source.findMany({
    where: { id: { in: links.map(({ sourceId }) => sourceId) } },
    select: { id: true, name: true },
  });
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return links.map(({ role, level, sourceId }) => ({
    ...{ role, level },
    source: { id: encodeGlobalId('Source', sourceId), name: names.get(sourceId) ?? '' },
  }));
}
