import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFile(join(root, path), 'utf8');

async function papersIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map(({ name }) => join(folder, name));
}

const examples = await readdir(join(root, 'examples'), { withFileTypes: true });
const folders = [
  ...['.', 'docs', 'examples', 'src/client', 'src/extract'],
  ...examples.filter((entry) => entry.isDirectory()).map(({ name }) => join('examples', name)),
];
const papers = (await Promise.all(folders.map(papersIn))).flat();

const withoutCode = (text: string) => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');

/** "## Strings and lists" is reached by #strings-and-lists, as GitHub makes it. */
function anchorsOf(text: string): string[] {
  const headings = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/^#+ (.*)$/gm)];
  return headings.map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** The links of a paper that lead nowhere: no such file, or no such heading in it. */
async function brokenLinks(paper: string): Promise<string[]> {
  const links = [...withoutCode(await read(paper)).matchAll(/\]\(([^()\s]+)\)/g)];
  const broken: string[] = [];
  for (const [, link = ''] of links) {
    if (/^https?:/.test(link)) continue;
    const [path = '', anchor] = link.split('#');
    const target = path ? join(dirname(paper), path) : paper;
    const found = existsSync(join(root, target)) && !relative('.', target).startsWith('..');
    if (!found || (anchor && !anchorsOf(await read(target)).includes(anchor))) broken.push(link);
  }
  return broken;
}

const { scripts, version } = JSON.parse(await read('package.json'));

describe.each(papers)('%s', (paper) => {
  test('has links that lead somewhere', async () => {
    expect(await brokenLinks(paper)).toEqual([]);
  });

  test('names npm scripts that are there', async () => {
    // A script of an example is its own: "npm run build" in examples/relay.
    const own = join(root, dirname(paper), 'package.json');
    const known = existsSync(own) ? JSON.parse(await readFile(own, 'utf8')).scripts : {};
    const named = [...(await read(paper)).matchAll(/npm run (?:--silent )?([\w:-]+)/g)];
    for (const [, script = ''] of named) expect({ ...scripts, ...known }).toHaveProperty([script]);
  });
});

test.each([
  ['README.md', 120],
  ['CONTRIBUTING.md', 60],
] as const)('%s has at most %i lines', async (paper, lines) => {
  expect((await read(paper)).trimEnd().split('\n').length).toBeLessThanOrEqual(lines);
});

test('the README leads to every paper in docs, and to those beside it', async () => {
  const readme = await read('README.md');
  const beside = [...(await papersIn('docs')), ...(await papersIn('.'))];
  for (const paper of beside) {
    if (paper !== 'README.md') expect(readme).toContain(`](${paper})`);
  }
});

test('the newest release in the changelog is the version of the package', async () => {
  const [first, second] = [...(await read('CHANGELOG.md')).matchAll(/^## \[(.*?)\](.*)$/gm)];
  expect(first?.[1]).toBe('Unreleased');
  expect(second?.[1]).toBe(version);
  expect(second?.[2]).toMatch(/^ - \d{4}-\d\d-\d\d$/);
});
