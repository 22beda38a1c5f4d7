import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { storeDocument } from '../../src/modules/document/service.ts';
import { recordAttributedStatement } from '../../src/modules/statement/service.ts';
import type { TestGateway } from './gateway.ts';
import { person } from './statement-drafts.ts';

const TEXT = '“We will go. Nobody stays,” Ann Lee said. “It’s late,” she said to Bo Lund.';

/** Stores one statement, "We will go" by Ann Lee, in a text that holds more. @returns its global id */
export async function storeStatement({ db }: Pick<TestGateway, 'db'>): Promise<string> {
  const deps = { db, clock: () => new Date() };
  const { document } = await storeDocument(deps, { text: TEXT });
  const id = await recordAttributedStatement(deps, {
    documentId: document.id,
    ...{ text: 'We will go', kind: 'DIRECT', speaker: person('Ann Lee') },
    attribution: { method: 'MANUAL', confidence: 1, chain: [] },
  });
  return encodeGlobalId('Statement', id);
}
