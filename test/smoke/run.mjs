// What a person does first, on the Node that runs this file: start, the first query of the README, a
// submission, stop. In JavaScript, for a Node that reads no TypeScript.
//
//   node src/setup.mjs && <any node> test/smoke/run.mjs
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '../..');
const folder = await mkdtemp(join(tmpdir(), 'onrecord-smoke-'));
const patienceMs = 120_000;

/** Below the ports that systems hand out to clients. */
async function findFreePort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const server = createServer();
    const listening = once(server, 'listening').then(
      () => true,
      () => false,
    );
    server.listen(port, '127.0.0.1');
    const free = await listening;
    if (free) await new Promise((resolve) => server.close(resolve));
    if (free) return port;
  }
}

function start(port) {
  const env = {
    PATH: process.env.PATH,
    HOST: '127.0.0.1',
    PORT: String(port),
    ONRECORD_DATA_DIR: join(folder, 'data'),
    ONRECORD_GRACE_SECONDS: '0',
    ONRECORD_LOG_LEVEL: 'warn',
  };
  const program = [join(root, 'dist/cli/onrecord.js'), 'serve', '--demo'];
  return spawn(process.execPath, program, { env, stdio: ['ignore', 'pipe', 'inherit'] });
}

async function awaitReady(child) {
  for await (const line of createInterface({ input: child.stdout })) {
    const url = line.match(/OnRecord is ready: (\S+)/)?.[1];
    if (url) return url;
  }
  throw new Error('It ended before it was ready.');
}

async function ask(url, query, key) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

const submission = `mutation {
  submitDocument(input: { text: "“We will rebuild the bridge,” Mayor Ann Smith said on Monday." }) {
    ... on SubmitDocumentSuccess { created attributions { statement { text speaker { name } } } }
  }
}`;

const child = start(await findFreePort());
const late = setTimeout(() => child.kill('SIGKILL'), patienceMs);
try {
  const url = await awaitReady(child);
  assert.equal((await fetch(new URL('/readyz', url))).status, 200);

  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const [, query, answer] =
    readme.match(/```graphql\n([\s\S]*?)```\s+```json\n([\s\S]*?)```/) ?? [];
  assert.deepEqual(await ask(url, query), JSON.parse(answer));

  const key = (await readFile(join(folder, 'data/admin-key'), 'utf8')).trim();
  assert.deepEqual(await ask(url, submission, key), {
    data: {
      submitDocument: {
        created: true,
        attributions: [
          { statement: { text: 'We will rebuild the bridge', speaker: { name: 'Ann Smith' } } },
        ],
      },
    },
  });

  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
} finally {
  clearTimeout(late);
  child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
}
process.stdout.write(
  `Node ${process.versions.node}: it starts, answers, stores what is submitted and stops.\n`,
);
