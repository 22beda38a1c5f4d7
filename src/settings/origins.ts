/**
 * Reads origins: "https://a.example, http://localhost:5173".
 *
 * @returns in `problem`, what to write instead of the first invalid one
 */
export function parseOrigins(text: string): { origins: string[] } | { problem: string } {
  const origins = text.split(',').map((origin) => origin.trim());
  const problem = origins.map(problemOf).find((found) => found !== undefined);
  return problem === undefined ? { origins } : { problem };
}

function problemOf(given: string): string | undefined {
  if (given === '*') {
    return 'must name each origin, such as http://localhost:5173: `*` would allow every page';
  }
  if (!/^https?:/.test(given)) {
    const isHost = /^[\w.-]+(:\d+)?\/?$/.test(given) && URL.canParse(`https://${given}`);
    const scheme = /^(localhost|127\.)/.test(given) ? 'http' : 'https';
    return isHost
      ? `must be origins with their scheme: write ${new URL(`${scheme}://${given}`).origin}`
      : 'must be origins such as https://a.example';
  }
  if (!URL.canParse(given)) return 'must be origins such as https://a.example';
  const { origin } = new URL(given);
  // A browser sends the origin and nothing after it: no slash, no path, no default port.
  return origin === given ? undefined : `must be origins as browsers send them: write ${origin}`;
}
