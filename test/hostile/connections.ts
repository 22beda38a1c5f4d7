import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { type Attack, answered, refused } from './attack.ts';
import { ask, execute, type Reply, sendRaw, type Target } from './reply.ts';

const body = JSON.stringify({ query: '{ __typename }' });

const head = (...headers: string[]) =>
  [
    'POST /graphql HTTP/1.1',
    'host: gateway',
    'content-type: application/json',
    ...headers,
    '',
    '',
  ].join('\r\n');

const whole = `${head(`content-length: ${body.length}`)}${body}`;

/** A hundred megabytes of spaces. */
const packed = gzipSync(Buffer.alloc(100_000_000, ' '));

const exchanges: [name: string, bytes: string | (string | Buffer)[], expects: RegExp][] = [
  ['no HTTP', 'hello\r\n\r\n', /^400 BAD_REQUEST$/],
  ['HTTP/0.9', 'GET /graphql\r\n', refused],
  ['HTTP/9.9', 'GET /graphql HTTP/9.9\r\nhost: gateway\r\n\r\n', refused],
  ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', /^400 BAD_REQUEST$/],
  ['no host', 'GET /graphql HTTP/1.1\r\n\r\n', refused],
  ['a host that is none', 'GET /graphql HTTP/1.1\r\nhost: [\r\n\r\n', /^400 BAD_REQUEST$/],
  ['two hosts', 'GET /graphql HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n', refused],
  ['two lengths', `${head('content-length: 1', 'content-length: 30')}${body}`, /^400 BAD_REQUEST$/],
  ['a length that is none', `${head('content-length: -1')}${body}`, /^400 BAD_REQUEST$/],
  [
    'a length and chunks (smuggling)',
    `${head('content-length: 4', 'transfer-encoding: chunked')}0\r\n\r\nGET /admin HTTP/1.1\r\nhost: gateway\r\n\r\n`,
    /^400 BAD_REQUEST$/,
  ],
  ['chunks that are not', `${head('transfer-encoding: xchunked')}0\r\n\r\n`, refused],
  [
    'a chunk whose size is none',
    `${head('transfer-encoding: chunked')}zz\r\n{}\r\n`,
    /^400 BAD_REQUEST$/,
  ],
  ['a space before the colon', `GET /graphql HTTP/1.1\r\nhost : gateway\r\n\r\n`, refused],
  [
    'a header over two lines',
    `GET /graphql HTTP/1.1\r\nhost: gateway\r\na: b\r\n c\r\n\r\n`,
    /^[24]/,
  ],
  [
    'headers of a megabyte',
    `GET / HTTP/1.1\r\nhost: a\r\na: ${'x'.repeat(1_000_000)}\r\n\r\n`,
    /^431 HEADERS_TOO_LARGE$/,
  ],
  [
    '10,000 headers',
    `GET / HTTP/1.1\r\nhost: a\r\n${'a: b\r\n'.repeat(10_000)}\r\n`,
    /^431 HEADERS_TOO_LARGE$/,
  ],
  [
    'duplicate headers',
    `${head('content-type: text/plain', 'accept: a', 'accept: b', `content-length: ${body.length}`)}${body}`,
    /^400 BAD_REQUEST$/,
  ],
  [
    'two keys',
    `${head('authorization: Bearer a', 'authorization: Bearer b', `content-length: ${body.length}`)}${body}`,
    /^400 BAD_REQUEST$/,
  ],
  ['a host with a path', 'GET /healthz HTTP/1.1\r\nhost: a/b?c\r\n\r\n', /^400 BAD_REQUEST$/],
  [
    'a packed body',
    [head('content-encoding: gzip', `content-length: ${packed.length}`), packed],
    /^415 UNSUPPORTED_MEDIA_TYPE$/,
  ],
  ['DELETE', 'DELETE /graphql HTTP/1.1\r\nhost: gateway\r\n\r\n', /^405 METHOD_NOT_ALLOWED$/],
  [
    'OPTIONS without an origin',
    'OPTIONS /graphql HTTP/1.1\r\nhost: gateway\r\n\r\n',
    /^405 METHOD_NOT_ALLOWED$/,
  ],
  ['OPTIONS *', 'OPTIONS * HTTP/1.1\r\nhost: gateway\r\n\r\n', /^405 METHOD_NOT_ALLOWED$/],
  [
    'HTTP/1.0',
    `POST /graphql HTTP/1.0\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    answered,
  ],
  [
    'chunks with a key behind them',
    `${head('transfer-encoding: chunked')}${body.length.toString(16)}\r\n${body}\r\n0\r\nauthorization: Bearer x\r\n\r\n`,
    answered,
  ],
  [
    '20,000 headers behind the chunks',
    `${head('transfer-encoding: chunked')}${body.length.toString(16)}\r\n${body}\r\n0\r\n${'a: b\r\n'.repeat(20_000)}\r\n`,
    /^431 HEADERS_TOO_LARGE$/,
  ],
  [
    'a chunk with words of 100,000 characters',
    `${head('transfer-encoding: chunked')}2;${'a'.repeat(100_000)}\r\n{}\r\n`,
    /^4\d\d [A-Z_]+$/,
  ],
  ['96 MB that are told before', head('content-length: 96000000'), /^413 BODY_TOO_LARGE$/],
  [
    'a web socket',
    'GET /graphql HTTP/1.1\r\nhost: gateway\r\nconnection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    refused,
  ],
  [
    'CONNECT',
    'CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example\r\n\r\n',
    /^(4\d\d [A-Z_]+|null null)$/,
  ],
  [
    'an absolute address',
    'GET http://evil.example/healthz HTTP/1.1\r\nhost: evil.example\r\n\r\n',
    answered,
  ],
  [
    'Expect: 100-continue',
    [head('expect: 100-continue', `content-length: ${body.length}`), body],
    answered,
  ],
  [
    'Expect: something else',
    `${head('expect: x', `content-length: ${body.length}`)}${body}`,
    /^[24]/,
  ],
  ['TRACE', 'TRACE /graphql HTTP/1.1\r\nhost: gateway\r\n\r\n', refused],
  ['PUT', `${whole.replace('POST', 'PUT')}`, refused],
];

const slowly = (said: string[]) => async (target: Target) => {
  const socket = connect(target.port, '127.0.0.1');
  socket.on('error', () => undefined);
  const answer = collect(socket);
  const since = performance.now();
  for (let i = 0; !socket.destroyed && performance.now() - since < 16_000; i += 1) {
    const part = said[i] ?? said.at(-1) ?? '';
    if (part) socket.write(part);
    await delay(250);
  }
  socket.destroy();
  return answer;
};

function collect(socket: Socket): Promise<Reply> {
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  return new Promise((resolve) => {
    socket.on('close', () => {
      const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(text) ?? [];
      const [, code] = /"code":"([A-Z_]+)"/.exec(text) ?? [];
      resolve({ status: status ? Number(status) : null, code: code ?? null, body: text });
    });
  });
}

/** Opens many connections, does what is told, and then asks as everybody does. */
const many = (count: number, say: string, forMs: number) => async (target: Target) => {
  const sockets = Array.from({ length: count }, () => {
    const socket = connect(target.port, '127.0.0.1').on('error', () => undefined);
    // Paused, a socket reads nothing: the answer stays with the gateway.
    socket.pause();
    if (say) socket.write(say);
    return socket;
  });
  await delay(forMs);
  const reply = await execute(target, '{ __typename }');
  for (const socket of sockets) socket.destroy();
  return reply;
};

const longAnswer = JSON.stringify({
  query: `{ ${Array.from({ length: 7 }, (_, i) => `a${i}: documents(first: 1) { edges { node { text } } }`).join(' ')} }`,
});

/** What comes over raw sockets, where no client library is in the way. */
export const connectionAttacks: Attack[] = [
  ...exchanges.map(
    ([name, bytes, expects]): Attack => ({
      name,
      expects,
      send: (target) => sendRaw(target, bytes),
    }),
  ),
  {
    name: '96 MB in chunks',
    expects: /^(413 BODY_TOO_LARGE|null null)$/,
    send: (target) => {
      const chunk = Buffer.from(`${(1_000_000).toString(16)}\r\n${' '.repeat(1_000_000)}\r\n`);
      return sendRaw(target, [
        head('transfer-encoding: chunked'),
        ...Array<Buffer>(96).fill(chunk),
      ]);
    },
  },
  {
    name: '100 requests at once on one connection',
    expects: answered,
    send: (target) => sendRaw(target, whole.repeat(100), { answers: 100 }),
  },
  {
    name: 'a preflight of another origin',
    expects: /^204 null$/,
    send: (target) =>
      ask(target, 'OPTIONS', '/graphql', '', {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
      }),
  },
  { name: '200 connections that say nothing', expects: answered, send: many(200, '', 3_000) },
  {
    name: '20 clients that do not read 8 MB each',
    expects: answered,
    send: many(20, `${head(`content-length: ${longAnswer.length}`)}${longAnswer}`, 5_000),
  },
];

/** What takes as long as the gateway lets it: sent all at once. */
export const slowAttacks: Attack[] = [
  { name: 'nothing at all', expects: /^408 REQUEST_TIMEOUT$/, send: slowly(['']) },
  {
    name: 'headers drop by drop',
    expects: /^408 REQUEST_TIMEOUT$/,
    send: slowly(['GET / HTTP/1.1\r\n', 'a: b\r\n']),
  },
  {
    name: 'a body drop by drop',
    expects: /^408 REQUEST_TIMEOUT$/,
    send: slowly([head('content-length: 1000'), ' ']),
  },
];
