import { SURE_VERBS } from '../lexicon/reporting-verbs.ts';
import { words } from '../lexicon/word-classes.ts';
import type { Token } from './doc.ts';

/** Small words that stand within surnames, of every language that the news names people in. */
const PARTICLES =
  words(`von van der den de la las los del della dello degli di da das dal dos du des do
  le lo af av zu zur zum ter ten te tot op bin ben bint binti ibn al el ul ur e y i o ap ab`);
/** Those that also begin a surname on its own: "de la Cruz said", and no other word does. */
const OPENERS = words('von van der den de del della di da dos du ter bin ibn al el');
/** Arabic articles that are English words too; the hyphen tells: "Nur ad-Din". */
const HYPHENED = words('ad an ar as ash at az al el ul ur');
/** English words too: no name goes on with them before a plural ("in Paris ten Americans"). */
const AMBIGUOUS = /^(?:do|ten|van)$/;

/** "van", "der" in "Jan van der Berg": a small letter within a name. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word) || HYPHENED.has(word);
}

/** Makes the particles of names parts of them, and the words that only seem to be English. */
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

/** Whether a particle, or a run of them, begins here that leads to a name. */
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
    AMBIGUOUS.test(first.lower) &&
    end === at + 1 &&
    /s$/.test(name.lower) &&
    first.lower !== 'van'
  )
    return false;
  if (before?.pos === 'PROPN' && before.capital)
    return !(first.lower === 'do' && /s$/.test(before.lower));
  if (!OPENERS.has(first.lower) && !isHyphened(tokens, at)) return false;
  return !(
    first.lower === 'van' &&
    end === at + 1 &&
    /^(?:DET|ADJ|NOUN|NUM|PRON)$/.test(before?.pos ?? '')
  );
}

function isJoint(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.text === '-')
    return HYPHENED.has(tokens[at - 1]?.lower ?? '') && isHyphened(tokens, at - 1);
  if (token.text !== token.lower) return false;
  return PARTICLES.has(token.lower) || (HYPHENED.has(token.lower) && isHyphened(tokens, at));
}

function isHyphened(tokens: readonly Token[], at: number): boolean {
  const [article, hyphen, name] = tokens.slice(at, at + 3);
  const joined = article?.end === hyphen?.start && hyphen?.end === name?.start;
  return (
    hyphen?.text === '-' && joined && HYPHENED.has(article?.lower ?? '') && name?.capital === true
  );
}

/** "Nguyen Van An said", "said So Young-min": beside a name and a verb of saying stands a name. */
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
    joined && /^(?:PUNCT|VERB|AUX)$/.test(after?.pos ?? 'PUNCT') && !/(?:ed|ing)$/.test(half.lower)
  );
}

/** "Managing director Ann Poe", "Acting mayor Tom Lee": what opens the sentence is no verb. */
function opensOffice(tokens: readonly Token[], at: number): boolean {
  const [form, role, name] = tokens.slice(at, at + 3);
  if (
    form?.pos !== 'VERB' ||
    !/^(?:Managing|Acting|Founding|Presiding|Outgoing|Incoming)$/.test(form.text)
  )
    return false;
  return role?.pos === 'NOUN' && name?.pos === 'PROPN';
}
