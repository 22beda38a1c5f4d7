import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen } from '../../src/server/http/listen.ts';
import { useGateway } from '../support/gateway.ts';
import { useHttp } from '../support/http.ts';
import { submit } from '../support/submit-document.ts';

const gateway = useGateway();
const http = useHttp(gateway);

/** An address within the gateway's own network, and how often somebody came to it. */
let visits = 0;
const bait = createServer((_, response) => void response.end());
let url = '';

beforeAll(async () => {
  bait.on('connection', () => {
    visits += 1;
  });
  url = await listen(bait, '127.0.0.1', 0);
});

afterAll(() => new Promise((resolve) => bait.close(resolve)));

test('no URL sent by a client is ever fetched', async () => {
  const text = `“We will go,” Ann Lee told ${url}/said on Monday. See <img src="${url}/pixel">.`;
  const input = { text, url: `${url}/article`, publisher: url, byline: url, title: url };
  const { attributions } = await submit(gateway, input);
  expect(attributions).toHaveLength(1);

  const query = 'query ($text: String!) { extractStatements(text: $text) { statements { text } } }';
  await http.post(
    { query, variables: { text } },
    { referer: url, origin: url, host: url.slice(7) },
  );
  await http.ask(`/oembed?url=${encodeURIComponent(`${url}/statements/1`)}`);
  await http.ask(`/graphql?query={__typename}&url=${encodeURIComponent(url)}`, {
    headers: { 'x-forwarded-host': url.slice(7), forwarded: `host=${url.slice(7)}` },
  });
  expect(visits).toBe(0);

  await fetch(url);
  expect(visits).toBe(1);
});
