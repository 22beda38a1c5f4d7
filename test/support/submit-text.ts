import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { type DocumentInput, storeDocument } from '../../src/modules/document/service.ts';
import type { TestGateway } from './gateway.ts';

/** Stores a document without looking for statements. @returns its global id */
export async function storeText(
  { db }: Pick<TestGateway, 'db'>,
  text: string,
  more: Partial<DocumentInput> = {},
): Promise<string> {
  const { document } = await storeDocument({ db, clock: () => new Date() }, { text, ...more });
  return encodeGlobalId('Document', document.id);
}
