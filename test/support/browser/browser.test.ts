import { expect, test } from 'vitest';
import { expectNoSeriousViolations, useBrowser } from './browser.ts';

const browser = useBrowser();

const page = (body: string) =>
  `<!doctype html><html lang="en"><title>A page</title><main>${body}</main>`;

test('a page without faults has no serious violation, whatever its policy', async () => {
  const open = await browser.openPage();
  await open.route('http://a.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: {
        'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'",
      },
      body: page('<h1>Quotes</h1><p>All of them.</p>'),
    }),
  );
  await open.goto('http://a.example/');
  await expectNoSeriousViolations(open);
});

test('a violation is told with its rule, in a frame too', async () => {
  const open = await browser.openPage();
  const frame = page('<p>Choose: <input></p>').replaceAll('"', '&quot;');
  await open.setContent(page(`<h1>Quotes</h1><iframe title="One" srcdoc="${frame}"></iframe>`));
  await expect(expectNoSeriousViolations(open)).rejects.toThrow(/label: .*\n<input>/);
});
