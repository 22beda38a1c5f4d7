import { beforeEach, describe, expect, it } from 'vitest';
import type { SubmitDocumentInput } from '../../../src/generated/gql/graphql.ts';
import { findViolations } from '../../support/find-violations.ts';
import { useGateway } from '../../support/gateway.ts';
import { submit } from '../../support/submit-document.ts';

const gateway = useGateway();
beforeEach(() => gateway.empty());

async function countRows() {
  const { db } = gateway;
  return { statements: await db.statement.count(), actors: await db.actor.count() };
}

describe('words that were said before', () => {
  const report = (words: string, more: Partial<SubmitDocumentInput> = {}) =>
    submit(gateway, {
      text: `This is a report of ${more.publisher}.\n“${words},” Ann Lee, the mayor of Ulm, said on Friday.`,
      ...more,
    });
  const quote = 'We will build a bridge over the river and nobody will pay a cent for it';

  it('are another attribution of their statement in another document, whatever the marks', async () => {
    await report(quote, { publisher: 'The Paper' });
    const { attributions } = await report(quote.replace('nobody', '‘nobody’'), {
      publisher: 'The Globe',
    });

    expect(attributions[0]?.statement.corroboration).toEqual({
      documentCount: 2,
      independentSourceCount: 2,
    });
    expect(await countRows()).toMatchObject({ statements: 1, actors: 1 });
  });

  it('count as one source where both have them from one agency', async () => {
    for (const publisher of ['The Paper', 'The Globe']) {
      await submit(gateway, {
        text: `This is a report of ${publisher}.\n“${quote},” Ann Lee, the mayor of Ulm, told Reuters.`,
        publisher,
      });
    }
    const statement = await gateway.db.statement.findFirst();
    expect(statement).toMatchObject({ documentCount: 2, independentSourceCount: 1 });
  });

  it('are the same statement within a week where an editor changed a little', async () => {
    const first = new Date('2024-04-13T08:00:00Z').toISOString();
    const soon = new Date('2024-04-18T08:00:00Z').toISOString();
    await report(quote, { publisher: 'The Paper', publishedAt: first });
    const { attributions } = await report(quote.replace('nobody will', 'nobody would'), {
      publisher: 'The Globe',
      publishedAt: soon,
    });
    expect(attributions[0]?.statement).toMatchObject({
      text: quote,
      corroboration: { documentCount: 2 },
    });
    // The statement's very words do not stand in that document, and it does not say so.
    expect(attributions[0]?.anchor).toBe('ORPHANED');
  });

  it.each([
    ['a month later', quote.replace('nobody will', 'nobody would'), '2024-05-18T08:00:00Z'],
    ['with the opposite meaning', quote.replace('We will', 'We will not'), '2024-04-14T08:00:00Z'],
  ])('are a statement of their own when they differ, %s', async (_, words, publishedAt) => {
    await report(quote, { publisher: 'The Paper', publishedAt: '2024-04-13T08:00:00Z' });
    await report(words, { publisher: 'The Globe', publishedAt });
    expect(await countRows()).toMatchObject({ statements: 2, actors: 1 });
  });

  it('are not joined where nobody knows who spoke', async () => {
    for (const publisher of ['The Paper', 'The Globe']) {
      await submit(gateway, {
        text: `This is a report of ${publisher}.\n“${quote},” the spokesman said.`,
        publisher,
      });
    }
    expect(await countRows()).toMatchObject({ statements: 2 });
  });

  it('tell that a name described otherwise is the same person', async () => {
    await report(quote, { publisher: 'The Paper' });
    await submit(gateway, {
      text: `“${quote},” said Ann Lee, a former judge.`,
      publisher: 'The Globe',
    });
    expect(await countRows()).toMatchObject({ statements: 1, actors: 1 });
    await submit(gateway, {
      text: '“I know nothing of a bridge in Ulm,” said Ann Lee, a Boeing pilot.',
    });
    expect(await countRows()).toMatchObject({ statements: 2, actors: 2 });
  });

  it('make one statement where two documents bring them at once', async () => {
    // The speaker is there already: nothing but the words makes the eight wait for each other.
    await report('Nobody will pay for the bridge but the city itself', { publisher: 'The Paper' });
    const papers = Array.from({ length: 8 }, (_, index) => `Paper ${index}`);
    await Promise.all(papers.map((publisher) => report(quote, { publisher })));
    const statements = await gateway.db.statement.findMany({ orderBy: { documentCount: 'asc' } });
    expect(statements).toMatchObject([{ documentCount: 1 }, { documentCount: 8 }]);
    expect(await findViolations(gateway.db)).toEqual([]);
  });

  it('make one statement also where each document prints them a little otherwise', async () => {
    await report('Nobody will pay for the bridge but the city itself', { publisher: 'The Paper' });
    const coins = ['cent', 'dime', 'penny', 'nickel', 'farthing', 'copper', 'groat', 'sou'];
    await Promise.all(
      coins.map((coin) => report(quote.replace('cent', coin), { publisher: `The ${coin} Paper` })),
    );
    const statements = await gateway.db.statement.findMany({ orderBy: { documentCount: 'asc' } });
    expect(statements).toMatchObject([{ documentCount: 1 }, { documentCount: 8 }]);
  });
});
