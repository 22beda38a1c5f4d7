import { SURE_VERBS } from '../lexicon/reporting-verbs.ts';
import { OPENS_OFFICE } from '../lexicon/titles.ts';
import {
  AMBIGUOUS_PARTICLES,
  HYPHENED_PARTICLES,
  NAME_PARTICLES,
  SURNAME_PARTICLES,
} from '../lexicon/word-classes.ts';
import type { Token } from './doc.ts';
import { isPos } from './pos.ts';

/** "van", "der" in "Jan van der Berg": a small letter within a name. */
export function isParticle(word: string): boolean {
  return NAME_PARTICLES.has(word) || HYPHENED_PARTICLES.has(word);
}

/** Makes the particles of names parts of them, likewise words that only look like English. */
export function repairNames(tokens: readonly Token[]): void {
  for (let index = 0; index < tokens.length; index++) {
    if (isHiddenName(tokens, index)) (tokens[index] as Token).pos = 'PROPN';
    if (opensOffice(tokens, index)) (tokens[index] as Token).pos = 'ADJ';
    if (closesName(tokens, index)) (tokens[index] as Token).pos = 'NOUN';
    if (!joinsAt(tokens, index)) continue;
    for (; !tokens[index]?.capital; index++) {
      const token = tokens[index] as Token;
      if (token.text !== '-') token.pos = 'PROPN';
    }
  }
}

/** Whether a particle, or a run of them, begins here and a name follows. */
function joinsAt(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const first = tokens[at] as Token;
  let end = at;
  while (isJoint(tokens, end)) end++;
  const name = tokens[end];
  if (end === at || first.text === '-' || !name?.capital || !/^\p{Lu}\p{L}/u.test(name.text))
    return false;
  if (name.pos !== 'PROPN' && !/^\p{Lu}\p{Ll}+$/u.test(name.text)) return false;
  if (
    AMBIGUOUS_PARTICLES.has(first.lower) &&
    end === at + 1 &&
    /s$/.test(name.lower) &&
    first.lower !== 'van'
  )
    return false;
  if (before?.pos === 'PROPN' && before.capital)
    return !(first.lower === 'do' && /s$/.test(before.lower));
  if (!SURNAME_PARTICLES.has(first.lower) && !isHyphened(tokens, at)) return false;
  return !(
    first.lower === 'van' &&
    end === at + 1 &&
    isPos(before?.pos, 'DET', 'ADJ', 'NOUN', 'NUM', 'PRON')
  );
}

function isJoint(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.text === '-')
    return HYPHENED_PARTICLES.has(tokens[at - 1]?.lower ?? '') && isHyphened(tokens, at - 1);
  if (token.text !== token.lower) return false;
  return (
    NAME_PARTICLES.has(token.lower) ||
    (HYPHENED_PARTICLES.has(token.lower) && isHyphened(tokens, at))
  );
}

function isHyphened(tokens: readonly Token[], at: number): boolean {
  const [article, hyphen, name] = tokens.slice(at, at + 3);
  const joined = article?.end === hyphen?.start && hyphen?.end === name?.start;
  return (
    hyphen?.text === '-' &&
    joined &&
    HYPHENED_PARTICLES.has(article?.lower ?? '') &&
    name?.capital === true
  );
}

/**
 * "Nguyen Van An said", "said So Young-min": next to a name and a verb of saying there is a name.
 */
function isHiddenName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (!token.capital || token.pos === 'PROPN' || /^(?:the|a|i)$/.test(token.lower)) return false;
  if (!/^\p{Lu}\p{Ll}+$/u.test(token.text)) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (!before || !after) return false;
  const named = (one: Token) => one.pos === 'PROPN' && one.capital;
  const said = (one: Token) => SURE_VERBS.test(one.lower);
  if (named(before)) {
    const inverted = [tokens[at - 2], tokens[at - 3]].some((one) => one && said(one));
    return said(after) || (inverted && /^[.,]$/.test(after.text));
  }
  return said(before) && named(after) && token.pos !== 'DET';
}

/** "So Ji-won,": the second half of a given name that is an English verb too; not "Kremlin-run media". */
function closesName(tokens: readonly Token[], at: number): boolean {
  const [name, hyphen, half, after] = tokens.slice(Math.max(0, at - 2), at + 2);
  if (half?.pos !== 'VERB' || hyphen?.text !== '-' || !name?.capital || name.pos !== 'PROPN')
    return false;
  const joined = name.end === hyphen.start && hyphen.end === half.start;
  return (
    joined &&
    isPos(after?.pos ?? 'PUNCT', 'PUNCT', 'VERB', 'AUX') &&
    !/(?:ed|ing)$/.test(half.lower)
  );
}

/** "Managing director Ann Poe", "Acting mayor Tom Lee": the opening word is not a verb. */
function opensOffice(tokens: readonly Token[], at: number): boolean {
  const [form, role, name] = tokens.slice(at, at + 3);
  if (form?.pos !== 'VERB' || !OPENS_OFFICE.has(form.text)) return false;
  return role?.pos === 'NOUN' && name?.pos === 'PROPN';
}
