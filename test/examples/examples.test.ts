import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { stripIgnoredCharacters } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDemo } from '../../src/exchange/demo.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { useBrowser } from '../support/browser/browser.ts';
import { useEmbedSite, useForeignSite } from '../support/browser/embed-site.ts';
import { useGateway } from '../support/gateway.ts';

const root = join(import.meta.dirname, '../..');
const examples = join(root, 'examples');
const read = (path: string) => readFileSync(join(examples, path), 'utf8');

const gateway = useGateway();
const site = useEmbedSite(gateway);
const browser = useBrowser();
const line =
  'Joe Biden told Benjamin Netanyahu, according to a White House official who spoke with Axios';

beforeAll(() => loadDemo({ db: gateway.db, clock: () => new Date() }));

/** Runs an example in its folder, as its README says. @returns the lines that it prints */
async function run(name: string, ...words: string[]): Promise<string[]> {
  const env = { ...process.env, GATEWAY: `${site()}/graphql` };
  const options = { cwd: join(examples, name), env };
  const { stdout } = await promisify(execFile)(process.execPath, ['index.js', ...words], options);
  return stdout.trimEnd().split('\n');
}

describe('the example of', () => {
  test('the client in Node prints each statement with its chain', async () => {
    expect(await run('node-client', 'Biden')).toEqual([
      '“You got a win. Take the win”',
      `  ${line}`,
      '  ORIGIN a White House official → REPORTER Axios → PUBLISHER Unknown publisher',
    ]);
  });

  test('urql prints what was said to somebody', async () => {
    expect(await run('urql')).toEqual([`“You got a win. Take the win” – ${line}`]);
  });

  test('Apollo Client has the speaker in its cache', async () => {
    expect(await run('apollo')).toEqual([
      `“You got a win. Take the win” – ${line}`,
      '  in the cache: Joe Biden',
    ]);
  });

  test('Relay has the statement in its store', async () => {
    expect(await run('relay')).toEqual([`Joe Biden: ${line}`, '  in the store: Statement']);
  });

  test('Relay was compiled from the query beside it', async () => {
    const compiled = await import(join(examples, 'relay/__generated__/newestQuery.graphql.js'));
    const query = stripIgnoredCharacters(read('relay/newestQuery.graphql'));
    expect(stripIgnoredCharacters(compiled.default.params.text)).toBe(query);
  });

  test('the extraction alone prints what it finds in a text', async () => {
    expect(await run('extract')).toEqual([
      'DIRECT Ann Lee: “We held the line,”.',
      'INDIRECT Ann Lee: The river would not rise further.',
      'INDIRECT A city official: that the levee had been repaired in secret. REPORTER: The Associated Press.',
    ]);
  });
});

describe('the example of a page', () => {
  let statement = '';
  const page = useForeignSite((_request, response) => {
    const html = read('embed/index.html');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      html.replaceAll('http://127.0.0.1:4000', site()).replaceAll('STATEMENT', statement),
    );
  });

  test('shows the quote with its source', async () => {
    const where = { text: { contains: 'You got a win' } };
    const found = await gateway.db.statement.findFirstOrThrow({ where, select: { id: true } });
    statement = encodeGlobalId('Statement', found.id);
    const opened = await browser.openPage();
    await opened.goto(page());
    const quote = opened.locator('attributed-quote');
    await quote.locator('blockquote').waitFor();
    expect(await quote.locator('blockquote').textContent()).toContain('Take the win');
    expect(await quote.locator('figcaption').textContent()).toContain(`— ${line}`);
  });
});

test('each example says what it is, and takes the packages in the versions that are tested', () => {
  const { devDependencies, dependencies, version } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const own = { '@onrecord/client': version, '@onrecord/extract': version };
  const tested: Record<string, string> = { ...devDependencies, ...dependencies, ...own };
  const folders = readdirSync(examples, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders).toHaveLength(6);
  for (const { name } of folders) {
    expect(read(`${name}/README.md`), name).toMatch(/^# /);
    expect(read('README.md'), name).toContain(`](${name})`);
    if (name === 'embed') continue;
    for (const [needed, wanted] of Object.entries(
      JSON.parse(read(`${name}/package.json`)).dependencies,
    )) {
      expect(wanted, `${needed} of ${name}`).toBe(tested[needed]);
    }
  }
});
