import { beforeAll, describe, expect, test } from 'vitest';
import { withTransaction } from '../../../src/database/transaction.ts';
import { checkQuote } from '../../../src/modules/check/service.ts';
import { storeDocument } from '../../../src/modules/document/service.ts';
import { storeStatements } from '../../../src/modules/statement/service.ts';
import { useGateway } from '../../support/gateway.ts';
import { draftOf, person } from '../../support/statement-drafts.ts';

const VERBS = ['raise', 'lower', 'debate', 'publish', 'explain'];
const OBJECTS = ['taxes', 'budget', 'wages', 'prices', 'rules'];
const RUN = 'We will raise the budget this year';

const gateway = useGateway();

/** Every run of three words stands in some hundredths of all statements: none tells them apart. */
beforeAll(async () => {
  const now = new Date('2024-04-14T08:00:00Z');
  const deps = { db: gateway.db, clock: () => now };
  const promises = VERBS.flatMap((verb) =>
    OBJECTS.map((object) => `We will ${verb} the ${object} this year`),
  );
  for (let speaker = 0; speaker < 12; speaker += 1) {
    const text = promises.map((promise) => `“${promise}.”`).join('\n');
    const { document } = await storeDocument(deps, { text, publisher: `Paper ${speaker}` });
    const drafts = promises.map((promise) =>
      draftOf(document.text, promise, { speaker: person(`Ann ${'ABCDEFGHIJKL'[speaker]}berg`) }),
    );
    await withTransaction(gateway.db, (tx) => storeStatements(tx, document, drafts, { now }));
  }
  await gateway.db.$executeRaw`ANALYZE statement`;
});

const verdictOn = async (text: string) => (await checkQuote({ db: gateway.db }, { text })).verdict;

describe('checkQuote among statements of common words', () => {
  test('finds a whole record amid words that nobody said', async () => {
    const strange = 'My aunt painted two lighthouses by mistake.';
    expect(await verdictOn(`${RUN}. ${strange}`)).toBe('ALTERED');
    expect(await verdictOn(`${strange} ${RUN}.`)).toBe('ALTERED');
    expect(await verdictOn(strange)).toBe('NOT_FOUND');
  });

  test('finds one changed word, though every run that is left is a common one', async () => {
    expect(await verdictOn(RUN.replace('budget', 'lighthouse'))).toBe('ALTERED');
    expect(await verdictOn(RUN.replace('raise', 'paint'))).toBe('ALTERED');
  });
});
