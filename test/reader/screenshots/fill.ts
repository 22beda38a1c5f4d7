import {
  type Client,
  CorrectStatementDocument,
  createClient,
  EventsDocument,
  RecordStatementDocument,
  type RecordStatementInput,
  ReviewStatementDocument,
  StatementsDocument,
  SubmitDocumentDocument,
  type SubmitDocumentInput,
} from '../../../src/client/index.ts';
import { articles } from './articles.ts';
import { hardArticle, hardStatements } from './hard-article.ts';
import { rtlArticle, rtlStatements } from './rtl-article.ts';

/** The ids that addresses of the pictured views hold. */
export interface Filled extends WellFilled, HardFilled {}

export interface WellFilled {
  /** The demo's article and, in it, “Take the win”. */
  article: string;
  statement: string;
  /** Of the one who is quoted for months. */
  person: string;
  source: string;
  event: string;
  /** An article in which nobody is quoted. */
  silentArticle: string;
  /** A statement that was disputed, confirmed and corrected. */
  reviewed: string;
}

export interface HardFilled {
  /** The article with everything that is hard to show, and its first statement. */
  hardArticle: string;
  hardStatement: string;
  hebrewStatement: string;
  /** The article that runs from right to left, and what an anonymous source says in it. */
  rtlArticle: string;
  rtlStatement: string;
}

/** Puts on record what the pictures show, as a desk with a key would. */
export async function fillGateway(url: string, key: string): Promise<WellFilled> {
  const client = createClient({ url: `${url}/graphql`, key });
  for (const article of articles) await submit(client, article);
  const silent = await submit(client, {
    title: 'Tides of the week',
    publisher: 'The Ellery Courier',
    publishedAt: '2025-11-21T08:00:00Z',
    text: 'High water comes at nine in the morning and at half past nine in the evening.',
  });
  const take = await find(client, '"take the win"');
  const calder = await find(client, '"rather be late than wrong"');
  await reviewIt(client, calder.id);
  const { events } = await client.request(EventsDocument, { search: 'Biden' });
  return {
    article: take.attributions.edges[0]?.node.document.id ?? '',
    statement: take.id,
    person: calder.speaker?.id ?? '',
    source: take.attributions.edges[0]?.node.chain[1]?.source.id ?? '',
    event: events.edges[0]?.node.id ?? '',
    silentArticle: silent,
    reviewed: calder.id,
  };
}

/** Adds what is hard to show. */
export async function fillWithHard(url: string, key: string): Promise<HardFilled> {
  const client = createClient({ url: `${url}/graphql`, key });
  const hard = await submit(client, hardArticle);
  const [hardStatement = '', , , , hebrewStatement = ''] = await record(
    client,
    hardStatements(hard),
  );
  const rtl = await submit(client, rtlArticle);
  const [, , rtlStatement = ''] = await record(client, rtlStatements(rtl));
  return { hardArticle: hard, hardStatement, hebrewStatement, rtlArticle: rtl, rtlStatement };
}

async function record(client: Client, inputs: readonly RecordStatementInput[]): Promise<string[]> {
  const recorded: string[] = [];
  for (const input of inputs) {
    const { recordStatement: result } = await client.request(RecordStatementDocument, { input });
    if (result.__typename !== 'RecordStatementSuccess') throw new Error(result.message);
    recorded.push(result.statement.id);
  }
  return recorded;
}

async function submit(client: Client, input: SubmitDocumentInput): Promise<string> {
  const { submitDocument: result } = await client.request(SubmitDocumentDocument, { input });
  if (result.__typename !== 'SubmitDocumentSuccess') throw new Error(result.message);
  return result.document.id;
}

async function find(client: Client, search: string) {
  const { statements } = await client.request(StatementsDocument, { filter: { search } });
  const [first] = statements.edges;
  if (!first) throw new Error(`No statement has ${search}.`);
  return first.node;
}

async function reviewIt(client: Client, statement: string): Promise<void> {
  const state = (state: 'DISPUTED' | 'CONFIRMED', note: string) =>
    client.request(ReviewStatementDocument, { input: { statement, state, note } });
  await state('DISPUTED', 'The recording is not clear');
  await client.request(CorrectStatementDocument, {
    input: { statement, channel: 'SPEECH', note: 'It was said before the council' },
  });
  await state('CONFIRMED', 'Heard it on the recording');
}
