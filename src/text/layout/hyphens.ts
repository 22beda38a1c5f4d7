/**
 * First parts of compounds that are more often printed with a hyphen than as one word:
 * "well-known", but "professor" before "pro-choice" and "understand" before "under-secretary".
 */
const FIRST_PARTS = new Set(
  (
    'african age american anglo anti asian award best better black blood blue brand british century chinese city class ' +
    'clear close cold cost cross cuban death decade deep door double drug early eight eighth eighty election ' +
    'employer english face fast father fifth fifty first five flat flip forty four fourth french front full german ' +
    'government great gulf half hard health heavy high higher highest hot iranian job knee large last late ' +
    'least left light little long longer longest low lower lowest made market mega mexican middle million ' +
    'mind modern money month months moderate mother much multi muslim name narrow near never new nine nineteen ninety ' +
    'non now oil old once one only open part party peace policy poor post power private prize profit quarter quick ' +
    'record red right runner russian school second secretary self semi seven seventh seventy sharp short side single six ' +
    'sixth sixty slow small smaller soft sole soon soviet spanish standard still strong tax ten tenth third thirty three ' +
    'tight top twelve twenty twice two ultra upper vice voter wake week weeks well white wife world worst year years young zero'
  ).split(' '),
);
/** Last parts of compounds by the same count: "exchange-traded", "like-minded". */
const LAST_PARTS = new Set(
  (
    'affiliated age aligned american author awaited backed based bearer born breaking business called century changer ' +
    'chief choice collar connected control controlled day degree described dollar door dozen driven educated elect ' +
    'establishment financed focused foot former founder free friendly fueled funded funding game general generation ' +
    'goers haired handed hand held high hour immigrant income inducing inflicted known language largest law leaning led ' +
    'level life linked lived long looking made majority making media mile minded minute month name old organized own ' +
    'owned page paid party paying plus pocketed point powered presidential priced primary proclaimed profile quarter ' +
    'raising range ranging ranking reaching related rights roots run runner running scale school sector selling sense serving ' +
    'sex shot sized speaking sponsored star state strong style supported term thirds ticket tier traded trained turned type ' +
    'wage watched week wing winning year'
  ).split(' '),
);
/** "state-of-\nthe-art": the words that connect the parts of compounds. */
const LINKS = new Set(['of', 'the', 'to', 'and', 'in', 'by', 'on', 'a', 'for', 'or']);
/** "short- and long-term": the hyphen stands for the word that both share. */
const SHARED_PART = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e)$/i;

/** What replaces a line end after a hyphen. */
export type HyphenReading = 'one-word' | 'compound' | 'two-words';

/** Reads the hyphen at a line's end; `words` are those of the whole text, in lower case, compounds whole. */
export function readHyphen(left: string, right: string, words: ReadonlySet<string>): HyphenReading {
  if (SHARED_PART.test(right)) return 'two-words';
  // "on-\nthe-record".
  if (right.endsWith('-')) return 'compound';
  const [first, second] = [left.toLowerCase(), right.toLowerCase()];
  if (words.has(`${first}${second}`)) return 'one-word';
  if (words.has(`${first}-${second}`)) return 'compound';
  // "middle-of-the-\nroad".
  const lastPart = first.slice(first.lastIndexOf('-') + 1);
  if (/\d$/.test(lastPart) || (lastPart !== first && LINKS.has(lastPart))) return 'compound';
  return FIRST_PARTS.has(lastPart) || LAST_PARTS.has(second) ? 'compound' : 'one-word';
}
