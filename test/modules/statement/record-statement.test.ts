import { v7 as uuidv7 } from 'uuid';
import { afterAll, describe, expect, test } from 'vitest';
import { storeDocument } from '../../../src/modules/document/service.ts';
import { InvalidInputError, NotFoundError } from '../../../src/modules/failures.ts';
import {
  type RecordStatementInput,
  recordAttributedStatement,
} from '../../../src/modules/statement/service.ts';
import { useDatabase } from '../../support/database.ts';
import { findViolations } from '../../support/find-violations.ts';
import { person } from '../../support/statement-drafts.ts';

const database = useDatabase();
const deps = () => ({ db: database.db, clock: () => new Date('2024-04-14T08:00:00Z') });
let turn = 0;

// Whatever the tests stored, it must keep every rule.
afterAll(async () => {
  expect(await findViolations(database.db)).toEqual([]);
});

describe('recordAttributedStatement', () => {
  const record = async (text: string, words: string, more: Partial<RecordStatementInput> = {}) => {
    turn += 1;
    const input = { text: `${text}\nNumber ${turn}.`, publisher: 'The Paper' };
    const { document } = await storeDocument(deps(), input);
    const id = await recordAttributedStatement(deps(), {
      documentId: document.id,
      text: words,
      kind: 'DIRECT',
      speaker: null,
      attribution: { method: 'MANUAL', confidence: 1, chain: [] },
      ...more,
    });
    return database.db.statement.findUniqueOrThrow({
      where: { id },
      include: { speaker: true, leadAttribution: true },
    });
  };

  test.each<[string, string, string, string, string]>([
    ['word for word', 'He said: “Take the win.”', 'Take the win.', 'EXACT', 'Take the win.'],
    ['with other marks', 'He said: “It’s a win.”', "It's a win.", 'NORMALIZED', 'It’s a win.'],
    ['twice', 'Take it. He said: Take it.', 'Take it.', 'AMBIGUOUS', 'Take it.'],
    [
      'with an ellipsis',
      '“We will build a coalition and exact the price,” he said.',
      'We will … exact the price',
      'EXACT',
      'We will … exact the price',
    ],
  ])('finds words that stand %s', async (_, text, words, anchor, wording) => {
    const { leadAttribution, speaker } = await record(text, words);
    expect(leadAttribution).toMatchObject({ anchor, wording });
    expect(speaker).toBeNull();
  });

  test('shows the nearest passage where the words do not stand in the document', async () => {
    const refusal = await record(
      'He said that the price would be exacted in full.',
      'the price will be exacted in full',
    ).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InvalidInputError);
    expect(refusal).toMatchObject({
      citation: expect.stringContaining('the price would be exacted in full'),
    });
  });

  test('does not find the parts of words in another order', async () => {
    const refusal = record('First this. Then that.', 'Then that … First this');
    await expect(refusal).rejects.toBeInstanceOf(InvalidInputError);
  });

  test('refuses a document that is not there', async () => {
    const refusal = record('Some text.', 'Some text', { documentId: uuidv7() });
    await expect(refusal).rejects.toBeInstanceOf(NotFoundError);
  });

  test('leaves no person behind when it refuses', async () => {
    const speaker = person('Nobody At All');
    await record('Some text.', 'Some text', { speaker, eventId: uuidv7() }).catch(() => null);
    await record('Some text.', 'Other words', { speaker }).catch(() => null);
    expect(await database.db.actor.count({ where: { name: 'Nobody At All' } })).toBe(0);
  });
});
