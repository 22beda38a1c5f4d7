import { FILLER } from './filler.ts';
import { foldMarks } from './fold-marks.ts';

type Role = 'opens' | 'closes' | 'apostrophe' | 'dropped-behind' | 'dropped-before' | 'other';

interface MarkSign {
  /** What it is, and a sentence with it. */
  name: string;
  example: string;
  before?: RegExp;
  after?: RegExp;
  role: Role;
}

/** What a single mark is by the words around it; the first sign that fits decides. */
export const SINGLE_MARK_SIGNS: readonly MarkSign[] = [
  {
    name: 'within-word',
    example: "'It's ours,' said Ann Poe.",
    before: /[\p{L}\p{N}]$/u,
    after: /^[\p{L}\p{N}]/u,
    role: 'other',
  },
  {
    name: 'n-for-and-ends',
    example: "'Rock 'n' roll is dead,' said Ann Poe.",
    before: /(?:^|[\s'])n$/iu,
    after: /^ \p{L}/u,
    role: 'apostrophe',
  },
  {
    name: 'dropped-behind',
    example: "'We're goin' home for a cup o' tea,' said Ann Poe.",
    before: /(?:\p{L}in|(?<!\p{L})(?:o|an|n|th|wi|ol|ole|lil|mo|yo|fo|po|jus|mus|bes|las))$/iu,
    role: 'dropped-behind',
  },
  {
    name: 'plural',
    example: "'The boys' boat is gone,' said Ann Poe.",
    before: /s$/u,
    role: 'other',
  },
  {
    name: 'behind-word-or-stop',
    example: "'It is over,' said Ann Poe.",
    before: /[\p{L}\p{N}.,!?…"]$/u,
    after: /^(?![\p{L}\p{N}])/u,
    role: 'closes',
  },
  {
    name: 'alone',
    example: "Ann Poe said ' yes.",
    after: /^(?![\p{L}\p{N}])/u,
    role: 'other',
  },
  {
    name: 'decade-or-short-word',
    example: "'The '90s are over, so tell 'em,' said Ann Poe.",
    after: /^(?:\d0s|em|n'? \p{L})(?!\p{L})/iu,
    role: 'apostrophe',
  },
  {
    name: 'year',
    example: "'The class of '98 is here,' said Ann Poe.",
    before:
      /(?<!\p{L})(?:of|in|since|from|until|till|to|by|for|the|and|or|before|after|early|late|mid-?|spring|summer|autumn|fall|winter) $/iu,
    after: /^\d\d(?![\p{L}\p{N}])/u,
    role: 'apostrophe',
  },
  {
    name: 'dropped-before',
    example: "'We wait 'til the summer,' said Ann Poe.",
    after:
      /^(?:tis|twas|twere|twill|til|till|cause|cos|coz|cuz|bout|round|neath|fraid|nother|nuff|ere|e|er|im|is|ave|ad|ow|ome|ouse|ello|appy|ard|alf|undred|specially|scuse|kay|fore|gainst|cross|less)(?!\p{L})/iu,
    role: 'dropped-before',
  },
  { name: 'before-word', example: "Ann Poe said: 'It is over.'", role: 'opens' },
];

/** Code units of the words that tell. */
const REACH = 24;

/**
 * 'The '90s are over and we're goin' home,' said Ann Poe: folds the apostrophes of dropped letters
 * and figures away, lest they pass for marks. Evidence: the word; for one that could be quoted,
 * too, that single marks are open there, or are closed later.
 */
export function foldElisions(text: string, normalized: string): string {
  if (!normalized.includes("'")) return normalized;
  return foldMarks(normalized, FILLER, (from, to) => findElisions(text, normalized, from, to));
}

function findElisions(text: string, normalized: string, from: number, to: number): number[] {
  const line = normalized.slice(from, to);
  const marks = Array.from(line.matchAll(/'/g), ({ index }) => ({
    at: from + index,
    role: readRole(line, index, text.charAt(from + index)),
  })).filter(({ role }) => role !== 'other');
  const closesLater = readLater(marks.map(({ role }) => role));
  const found: number[] = [];
  let open = false;
  for (const [index, { at, role }] of marks.entries()) {
    const within = role === 'dropped-before' || (role === 'dropped-behind' && closesLater[index]);
    if (role === 'apostrophe' || (open && within)) found.push(at);
    else if (role === 'opens' || role === 'dropped-before') open = true;
    else if (role === 'closes') open = false;
  }
  return found;
}

/** ’is: a curly mark that closes cannot open, whatever the word. */
function readRole(line: string, at: number, printed: string): Role {
  const before = line.slice(Math.max(0, at - REACH), at);
  const after = line.slice(at + 1, at + REACH);
  const sign = SINGLE_MARK_SIGNS.find(
    (one) => (one.before?.test(before) ?? true) && (one.after?.test(after) ?? true),
  );
  const role = sign?.role ?? 'opens';
  return role === 'opens' && printed === '’' ? 'dropped-before' : role;
}

/** Of each mark, whether one that closes comes before the next that opens. */
function readLater(roles: readonly Role[]): boolean[] {
  const later: boolean[] = [];
  let closes = false;
  for (let index = roles.length - 1; index >= 0; index--) {
    later[index] = closes;
    if (roles[index] === 'closes') closes = true;
    if (roles[index] === 'opens') closes = false;
  }
  return later;
}
