import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { useGateway } from '../support/gateway.ts';
import { useHttp } from '../support/http.ts';

const test = useGateway();
const http = useHttp(test);

const query = `/graphql?query=${encodeURIComponent('{ statements { totalCount } }')}`;
const answer = '{"data":{"statements":{"totalCount":0}}}';

/** Sends lines as they are. @returns all that comes back */
async function exchange(...lines: string[]): Promise<string> {
  const socket = createConnection(Number(new URL(http.url).port), '127.0.0.1');
  socket.write(`${lines.join('\r\n')}\r\nconnection: close\r\n\r\n`);
  return text(socket);
}

describe('the target of a request', () => {
  it.each(['http://example.org', 'HTTPS://example.org:8443', 'http://[::1]:80'])(
    'may name a host, as proxies are asked: %s',
    async (origin) => {
      const came = await exchange(`GET ${origin}${query} HTTP/1.1`, 'host: another.example');
      expect(came).toMatch(/^HTTP\/1\.1 200 OK/);
      expect(came).toContain(answer);
    },
  );

  it('is the front where it names a host alone', async () => {
    const came = await exchange('GET http://example.org HTTP/1.1', 'host: example.org');
    expect(came).toMatch(/^HTTP\/1\.1 302 Found/);
  });

  it.each([
    ['a host that is none', 'GET http://[/graphql HTTP/1.1', 'host: example.org'],
    ['a user', 'GET http://ann@example.org/graphql HTTP/1.1', 'host: example.org'],
    ['no host', 'GET http:///graphql HTTP/1.1', 'host: example.org'],
    ['a host, and the header is missing', 'GET http://example.org/graphql HTTP/1.1', 'x: y'],
  ])('is refused where it names %s', async (_, ...lines) => {
    expect(await exchange(...lines)).toMatch(/^HTTP\/1\.1 400 [\s\S]*BAD_REQUEST/);
  });
});

describe('HEAD', () => {
  it('is answered as GET is, but for the body', async () => {
    const get = await http.ask(query);
    const head = await http.ask(query, { method: 'HEAD' });
    const { date, 'x-request-id': id, ratelimit, ...kept } = get.headers;
    expect(head).toMatchObject({ status: 200, headers: kept, body: '' });
    expect(head.headers['content-length']).toBe(String(answer.length));
  });

  it('changes nothing, as GET does', async () => {
    const mutation = '/graphql?query=mutation{mergeActors(input:{}){__typename}}';
    expect(await http.ask(mutation, { method: 'HEAD' })).toMatchObject({ body: '' });
    const { status } = await http.ask(mutation, { method: 'HEAD' });
    expect(status).toBe((await http.ask(mutation)).status);
  });
});

describe('Accept', () => {
  const typeFor = async (accept: string) => {
    const { status, headers } = await http.post({ query: '{ __typename }' }, { accept });
    return `${status} ${headers['content-type']}`;
  };

  it.each([
    ['application/json;q=0, */*', '200 application/graphql-response+json; charset=utf-8'],
    [
      'application/json;q=0.2, application/graphql-response+json;q=0.3',
      '200 application/graphql-response+json; charset=utf-8',
    ],
    ['text/event-stream', '200 text/event-stream'],
    ['application/json;q=0', '406 application/json; charset=utf-8'],
    ['text/plain', '406 application/json; charset=utf-8'],
  ])('%s is answered with %s', async (accept, type) => {
    expect(await typeFor(accept)).toBe(type);
  });

  it('executes nothing where no type would do', async () => {
    const query = '{ statements { totalCount } }';
    const refused = await http.post({ query }, { accept: 'text/plain' });
    expect(refused).toMatchObject({ status: 406, body: expect.stringContaining('NOT_ACCEPTABLE') });
    expect(await http.lineOf(refused)).toMatchObject({ sqlStatements: 0 });
    expect(await http.lineOf(await http.post({ query }))).toMatchObject({ sqlStatements: 1 });
  });
});
