import { nameKey } from '../../text/name-key.ts';

const TITLES = new Set(
  'mr mrs ms miss dr sir president prime minister premier chancellor king queen prince princess pope senator sen congressman congresswoman representative rep governor gov mayor secretary general gen colonel col judge justice professor prof ambassador former'.split(
    ' ',
  ),
);

/**
 * The names that somebody may mean who writes a speaker's name as people do, as they are compared:
 * titles before the name do not count, nor does what follows in brackets or after a comma. "Klein,
 * Rosa" is "Rosa Klein"; "Rosa Klein, mayor of Ulm" and "Dr Rosa Klein (SPD)" are, too.
 *
 * @returns at least one
 */
export function speakerKeys(name: string): string[] {
  const [before = '', ...after] = name
    .replace(/\s*[[(][^\])]*[\])]/gu, '')
    .split(',')
    .map((part) => part.trim());
  const rest = after.join(' ').trim();
  const plain = untitled(before);
  if (plain === '') return [untitled(name)];
  if (rest === '') return [plain];
  if (!isGivenName(rest)) return [plain];
  const turned = untitled(`${rest} ${before}`);
  // A surname alone would mean everybody who has it, whatever the given name.
  return plain.includes(' ') ? [plain, turned] : [turned];
}

/** "Rosa", "Anna Maria", "J. D.": capitals throughout, and nothing that says what somebody is. */
function isGivenName(words: string): boolean {
  const parts = words.split(/\s+/u);
  return (
    parts.length <= 3 &&
    parts.every((part) => /^\p{Lu}/u.test(part)) &&
    !parts.some((part) => TITLES.has(nameKey(part)) || /^\p{Lu}{2,}$/u.test(part))
  );
}

function untitled(name: string): string {
  const words = nameKey(name).split(' ');
  while (words.length > 1 && TITLES.has(words[0] ?? '')) words.shift();
  return words.join(' ');
}

/**
 * Whether somebody known by these names (name and alias keys) may be meant by one of the asked keys:
 * it is one of the names, the surname of one of them, or has only the initials of its given names.
 * "Biden" and "J. Biden" may mean Joe Biden, "Hunter Biden" may not.
 */
export function matchesSpeaker(nameKeys: readonly string[], asked: readonly string[]): boolean {
  return nameKeys.some((name) =>
    asked.some((key) => name === key || name.endsWith(` ${key}`) || hasInitials(name, key)),
  );
}

/** "r klein" for "rosa klein", "j r biden" for "joseph robinette biden". */
function hasInitials(name: string, key: string): boolean {
  const [full, short] = [name.split(' '), key.split(' ')];
  const surname = short.at(-1);
  if (short.length < 2 || full.at(-1) !== surname || short.length > full.length) return false;
  const given = short.slice(0, -1);
  return (
    given.some((part) => part.length === 1) &&
    given.every((part, at) => (part.length === 1 ? full[at]?.startsWith(part) : full[at] === part))
  );
}
