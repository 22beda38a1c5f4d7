import { beforeAll, describe, expect, test } from 'vitest';
import { withTransaction } from '../../../src/database/transaction.ts';
import { graphql } from '../../../src/generated/gql/index.ts';
import { checkQuote } from '../../../src/modules/check/service.ts';
import { storeDocument } from '../../../src/modules/document/service.ts';
import { storeStatements } from '../../../src/modules/statement/service.ts';
import { useGateway } from '../../support/gateway.ts';
import { draftOf, person } from '../../support/statement-drafts.ts';
import { makeCases, makeRecords } from './cases.ts';
import { makeTurned } from './turned-cases.ts';

const CheckQuote = graphql(`
  query CheckQuote($text: String!, $speaker: String) {
    checkQuote(text: $text, speaker: $speaker) {
      verdict
      matches {
        verdict
        similarity
        speakerMatches
        statement {
          text
          speaker {
            name
          }
        }
        diff {
          op
          text
        }
      }
    }
  }
`);

const gateway = useGateway();
const turned = makeTurned(17);
const records = [...makeRecords(11), ...turned.records];

beforeAll(async () => {
  const now = new Date('2024-04-14T08:00:00Z');
  const text = records.map((record) => `“${record.text}” ${record.speaker} said.`).join('\n');
  const deps = { db: gateway.db, clock: () => now };
  const { document } = await storeDocument(deps, { text, publisher: 'The Paper' });
  const drafts = records.map((record) =>
    draftOf(document.text, record.text, { speaker: person(record.speaker) }),
  );
  await withTransaction(gateway.db, (tx) => storeStatements(tx, document, drafts, { now }));
});

const check = (text: string, speaker?: string) => checkQuote({ db: gateway.db }, { text, speaker });

describe('checkQuote', () => {
  test('finds the record of at least 99 % of the generated cases, and judges it right', async () => {
    const cases = [...makeCases(makeRecords(11), 12), ...turned.cases];
    const misses: string[] = [];
    const comforts: string[] = [];
    for (const { asked, speaker, expected, made } of cases) {
      const { verdict } = await check(asked, speaker ?? undefined);
      if (verdict === expected) continue;
      const miss = `${made}: ${expected}, not ${verdict}: ${asked} (${speaker})`;
      misses.push(miss);
      if (/ALTERED|MISATTRIBUTED/.test(expected) && /VERBATIM|PARTIAL/.test(verdict)) {
        comforts.push(miss);
      }
    }
    expect(cases.length).toBeGreaterThanOrEqual(600);
    expect(misses.length / cases.length, misses.join('\n')).toBeLessThanOrEqual(0.01);
    // No false “yes, they said that”.
    expect(comforts).toEqual([]);
  });

  test('answers who said it, whether that is whom one asked about, and what was changed', async () => {
    const { checkQuote: answer } = await gateway.read(CheckQuote, {
      text: 'You got a loss. Take the win.',
      speaker: 'President Biden',
    });
    expect(answer.verdict).toBe('ALTERED');
    expect(answer.matches[0]).toEqual({
      verdict: 'ALTERED',
      similarity: expect.closeTo(0.8, 1),
      speakerMatches: true,
      statement: { text: 'You got a win. Take the win,', speaker: { name: 'Joe Biden' } },
      diff: [
        { op: 'EQUAL', text: 'You got a' },
        { op: 'DELETE', text: 'win' },
        { op: 'INSERT', text: 'loss' },
        { op: 'EQUAL', text: 'Take the win' },
      ],
    });
  });

  test('finds one changed word among three to five, where no run of three words is left', async () => {
    expect((await check('You got the win. Take the win')).verdict).toBe('ALTERED');
    expect((await check('Israel would strike back at Damascus')).verdict).toBe('ALTERED');
    expect((await check('Israel must strike back', 'Gantz')).verdict).toBe('ALTERED');
    expect((await check('Israel would not strike back')).verdict).toBe('ALTERED');
  });

  test('has no speaker match to tell where nobody was asked about', async () => {
    const { matches } = await check('take the win');
    expect(matches[0]).toMatchObject({ verdict: 'PARTIAL', speakerMatches: null });
    const blank = await check('take the win', ' ');
    expect(blank.matches[0]).toMatchObject({ verdict: 'PARTIAL', speakerMatches: null });
  });

  test('takes words that stand for misattributed where nobody on record has the name', async () => {
    const { verdict, matches } = await check('You got a win. Take the win', 'Nobody Known');
    expect(verdict).toBe('MISATTRIBUTED');
    expect(matches[0]).toMatchObject({ verdict: 'MISATTRIBUTED', speakerMatches: false });
  });

  test.each(['', '…', '“”', 'win', "it's; DROP TABLE", '%_\\ % _', 'a\u0000b c d', '😀 😀 😀'])(
    'finds nothing for %j and fails at nothing',
    async (text) => {
      expect(await check(text, text)).toEqual({
        verdict: 'NOT_FOUND',
        standing: null,
        matches: [],
      });
    },
  );

  test('refuses a text that is far too long, naming the argument', async () => {
    const { errors } = await gateway.execute(CheckQuote, { text: 'word '.repeat(4001) });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'text' });
  });
});
