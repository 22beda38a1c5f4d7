/** What the gateway can answer in; the first is for clients that accept anything. */
const offered = [
  'application/json',
  'application/graphql-response+json',
  'text/event-stream',
  'multipart/mixed',
] as const;

interface Range {
  type: string;
  weight: number;
}

/**
 * Matches what the gateway offers against an `Accept` header (RFC 9110, 12.5.1): of several ranges
 * that a type is in, the narrowest sets its weight.
 *
 * @returns the types, the most wanted first; those of weight 0 and those not named are left out
 */
export function acceptedTypes(header: string): string[] {
  const ranges = header.toLowerCase().split(',').map(readRange);
  const wanted = offered.flatMap((type) => {
    const range = narrowest(ranges, type);
    return range && range.weight > 0 ? [{ type, range }] : [];
  });
  return wanted
    .sort(
      (one, other) =>
        other.range.weight - one.range.weight ||
        ranges.indexOf(one.range) - ranges.indexOf(other.range),
    )
    .map(({ type }) => type);
}

function readRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim());
  const weights = parameters.flatMap((one) => /^q=(\d(?:\.\d{0,3})?)$/.exec(one)?.[1] ?? []);
  // Responses are always in UTF-8.
  const isOther = parameters.some((one) => /^charset=(?!"?utf-?8"?$)/.test(one));
  return { type: isOther ? '' : type, weight: Number(weights[0] ?? 1) };
}

function narrowest(ranges: readonly Range[], type: string): Range | undefined {
  const wide = [type, `${type.split('/')[0]}/*`, '*/*'];
  for (const name of wide) {
    const range = ranges.find((one) => one.type === name);
    if (range) return range;
  }
  return undefined;
}
