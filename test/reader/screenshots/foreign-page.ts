import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Picture } from './pictures.ts';

export const foreignPicture: Picture = {
  name: 'foreign',
  path: '/',
  awaits: 'attributed-quote[statement=none] >> text=no such statement',
  act: (page) => page.frameLocator('iframe').locator('blockquote').waitFor(),
};

export interface ForeignSite {
  url: string;
  stop(): void;
}

/** A page of somebody else's, of another origin, with a quote in it and an embedded one. */
export async function serveForeignPage(
  gateway: string,
  ids: readonly string[],
): Promise<ForeignSite> {
  const quotes = ids.map((id) => `<attributed-quote statement="${id}"></attributed-quote>`);
  const page = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>The Ulm Post</title>
<meta name="color-scheme" content="light dark">
<style>body { font: 1.0625rem/1.6 Georgia, serif; max-inline-size: 40rem; margin: 2rem auto; padding-inline: 1rem }
iframe { inline-size: 100%; block-size: 16rem; border: 0 }</style>
<h1>What was said, a week on</h1>
<p>A page that knows nothing of the reader’s styles has these in it.</p>
${quotes.join('\n<p>And between them goes its own text, which theirs must not touch.</p>\n')}
<h2>By iframe</h2><iframe title="A quote" src="${gateway}/embed/${ids[0]}"></iframe>
<script type="module" src="${gateway}/client/attributed-quote.js"></script></html>`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => void server.close(),
  };
}
