/**
 * Refuses a URL that cannot be a gateway's endpoint, and says what to write: without this check the
 * first request would only report that the gateway was not reached, and not why.
 *
 * @throws {TypeError}
 */
export function checkUrl(url: unknown): void {
  const wanted = 'the endpoint of a gateway, such as https://quotes.example/graphql';
  if (typeof url !== 'string' || url === '') {
    throw new TypeError(`createClient needs a \`url\`: ${wanted}.`);
  }
  if (url.startsWith('/') && !url.startsWith('//')) return;
  if (!/^https?:\/\//i.test(url)) {
    const scheme = /^(localhost|127\.|\[)/i.test(url) ? 'http' : 'https';
    const bare = url.replace(/^\w*:?\/\//, '');
    throw new TypeError(`The address "${url}" has no scheme: write "${scheme}://${bare}".`);
  }
  // By its form alone: not every runtime with `fetch` has `URL`.
  const [, origin, path] = /^(https?:\/\/[^/?#\s]+)(\/?[^\s]*)$/i.exec(url) ?? [];
  if (!origin) throw new TypeError(`The address "${url}" is not ${wanted}.`);
  if (path === '' || path === '/') {
    throw new TypeError(`The address "${url}" has no path: write "${origin}/graphql".`);
  }
}
