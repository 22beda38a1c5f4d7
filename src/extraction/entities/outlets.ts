import type { Doc, TokenRange } from '../doc/doc.ts';
import { DEMONYM } from '../lexicon/word-classes.ts';

/** A news organisation or programme named in the text. */
export interface Outlet {
  range: TokenRange;
  name: string;
  kind: 'NEWS_OUTLET' | 'NEWS_AGENCY';
  /** True for a programme, podcast or channel that is watched or heard. */
  broadcast: boolean;
}

const AGENCIES =
  /^(?:the )?(?:reuters|associated press|ap|canadian press|agence france-presse|afp|upi|united press international|press association|dpa|xinhua|tass|kyodo|bloomberg|interfax|interfax-ukraine|ria novosti|anadolu|irna|isna|tasnim|kcna|yonhap|ansa|efe|antara|bernama|wafa|ukrinform|jiji|pti|press trust of india)(?: news)?$/i;
const BROADCASTERS =
  /\b(?:cnn|msnbc|cnbc|nbc|cbs|abc|fox|pbs|npr|bbc|cbc|ctv|rt|espn|tsn|sportsnet|c-span|hln|univision|telemundo|sky|itv|wnyc|radio|tv|television|channel|network|podcast|show|broadcasting|global news|today|morning|tonight|late|nightly|talk)\b/i;
const OUTLET_WORDS =
  /^(?:cnn|msnbc|cnbc|nbc|cbs|abc|fox|pbs|npr|bbc|cbc|ctv|rt|espn|tsn|sportsnet|c-span|hln|univision|telemundo|politico|axios|breitbart|buzzfeed|huffpost|huffington|vox|slate|salon|newsweek|bloomberg|gawker|intercept|propublica|wikileaks|tmz|itv|insidesources|upi|afp|reuters|mediaite|townhall|quartz|vice|wired|deadspin|motherboard|polygon|techcrunch|mic|jezebel|infowars|postmedia|azcentral|usa today)$/i;
const OUTLET_TAILS =
  /^(?:times|post|news|press|journal|herald|tribune|gazette|chronicle|inquirer|globe|star|guardian|telegraph|observer|examiner|beacon|beast|daily|magazine|network|channel|radio|podcast|monthly|weekly|review|atlantic|economist|dispatch|sun|bee|mail|record|register|enquirer|courier|citizen|hill|independent|mirror|examiner|caller|wire|today|reporter|blaze|yorker|advocate|nation|sentinel|ledger|courant|statesman|spiegel|monde|figaro|zeitung|haaretz|jazeera|sunday|box|show|tonight|joe)$/i;
const PROGRAMMES =
  /\b(?:this week|face the nation|meet the press|state of the union|good morning america|morning joe|fox (?:&|and) friends|today|squawk box|late show|tonight show|60 minutes|the view|kelly file|o'reilly factor|question period|power (?:&|and) politics|newshour|nightline|morning show|fox news sunday|all things considered|morning edition|the axe files|daily show|trending today usa|cbs this morning|special report|on the record|hardball|reliable sources|inside politics|new day|the lead|breitbart news (?:daily|sunday|saturday)|the situation room|world news)\b/i;
const NAMED_AGENCY =
  /^(?:the )?(?:\p{Lu}[\p{L}.]+['’]s )?(?:\p{Ll}[\p{L}-]* )*(\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*)*) (?:news|press|wire) (?:agency|service)$/u;
/** Outlets that everybody knows without a name. */
const NAMELESS =
  /^(?:the )?(?:[\p{Lu}][\p{L}]+ )?(?:state|local|public|national)(?:-run)? (?:television|tv|radio|media|news agency|broadcaster)$/u;
/** "WXYZ-TV", "KOMO": an American station's letters, but not those of other bodies. */
const CALL_SIGN = /^(?:the )?(?!WADA|WNBA|KPMG)[KW][A-Z]{3}(?:-(?:TV|AM|FM))?$/;
const NETWORK =
  /\b(?:CNN|MSNBC|CNBC|NBC|CBS|ABC|Fox News|Fox Business|Fox|PBS|NPR|BBC|CBC|CTV|RT|ESPN|TSN|Sportsnet|C-SPAN|Golf Channel|ITV|Sky News|Global News|SiriusXM|Bloomberg)\b/;

/** The outlet that the tokens name, or null. "CBS’ “Face the Nation”" is one outlet, CBS. */
export function readOutlet(doc: Doc, range: TokenRange): Outlet | null {
  const { tokens, text } = doc;
  const first = tokens[range.start];
  const last = tokens[range.end - 1];
  if (!first || !last || range.end <= range.start) return null;
  const words = text.slice(first.start, last.end);
  const plain = words
    .replace(/[“”"‘’']s?\b|[“”"]/g, (mark) => (/s$/.test(mark) ? mark : ''))
    .trim();
  if (AGENCIES.test(plain))
    return { range, name: fullName(plain), kind: 'NEWS_AGENCY', broadcast: false };
  const agency = nameOfAgency(plain);
  if (agency) return { range, name: agency, kind: 'NEWS_AGENCY', broadcast: false };
  if (NAMELESS.test(plain))
    return { range, name: plain, kind: 'NEWS_OUTLET', broadcast: /(?:tele|tv|radio)/i.test(plain) };
  if (CALL_SIGN.test(plain))
    return { range, name: fullName(plain), kind: 'NEWS_OUTLET', broadcast: true };
  const broadcast = BROADCASTERS.test(words) || PROGRAMMES.test(words);
  const network = NETWORK.exec(words)?.[0];
  const programme = PROGRAMMES.exec(words);
  const closes = programme && programme.index + programme[0].length >= words.length - 8;
  if (closes && /^\p{Lu}|^[“"']|^the/u.test(words)) {
    return { range, name: network ?? fullName(plain), kind: 'NEWS_OUTLET', broadcast: true };
  }
  if (!namesOutlet(doc, range)) return null;
  return {
    range,
    name: network && broadcast ? network : fullName(plain),
    kind: 'NEWS_OUTLET',
    broadcast,
  };
}

/** "the state-run MENA news agency", "Russia's Interfax news agency": "MENA", "Interfax". */
export function nameOfAgency(words: string): string | null {
  if (!/(?:agency|service)/.test(words)) return null;
  const after =
    /^(?:\p{L}[\p{L}-]* ){0,3}(?:news|press|wire) (?:agency|service) (\p{Lu}[\p{L} -]*)$/u.exec(
      words,
    );
  if (after?.[1]) return after[1];
  const [first = '', ...rest] =
    NAMED_AGENCY.exec(words.replace(/^The /, 'the '))?.[1]?.split(' ') ?? [];
  const name = DEMONYM.test(first) ? rest : [first, ...rest];
  return name.join(' ') || null;
}

function namesOutlet(doc: Doc, range: TokenRange): boolean {
  const { tokens } = doc;
  const words = tokens
    .slice(range.start, range.end)
    .filter((token) => /[\p{L}\p{N}]/u.test(token.text));
  const last = words.at(-1);
  if (!last || !words.some(({ capital }) => capital)) return false;
  if (words.some((word) => OUTLET_WORDS.test(word.text)) && words.length <= 6) {
    return (
      OUTLET_WORDS.test(last.text) ||
      OUTLET_TAILS.test(last.text) ||
      /^(?:usa|america|canada|network|website|magazine|newspaper)$/i.test(last.text)
    );
  }
  if (!last.capital)
    return (
      /^(?:newspaper|magazine|podcast|radio|television|tv)$/.test(last.lower) && words.length > 1
    );
  return OUTLET_TAILS.test(last.text) && words.length > 1 && words.length <= 6;
}

const FULL_NAMES: Readonly<Record<string, string>> = {
  Fox: 'Fox News',
  AP: 'The Associated Press',
  'the AP': 'The Associated Press',
  'the Associated Press': 'The Associated Press',
  'the New York Times': 'The New York Times',
  'the Washington Post': 'The Washington Post',
};

function fullName(words: string): string {
  return FULL_NAMES[words] ?? words.replace(/[,.]$/, '');
}

const HEAD_OF_TEXT = 40_000;

/** What a text's short names stand for: a text that tells of "the Post" often is searched once. */
const fullNames = new WeakMap<Doc, Map<string, string | null>>();

/** "the Post" → "The Washington Post", where the text names one in full. */
export function completeOutlet(doc: Doc, name: string): string {
  const short = /^[Tt]he (Times|Post|Journal|Globe|Star|Sun|Herald|Tribune|Guardian)$/.exec(
    name,
  )?.[1];
  if (!short) return name;
  const known = fullNames.get(doc) ?? new Map<string, string | null>();
  fullNames.set(doc, known);
  const found = known.get(short);
  const full = found === undefined ? findFullName(doc, short) : found;
  known.set(short, full);
  return full ?? name;
}

/** The words are bounded, for a line of capitals would be searched anew from each of them. */
function findFullName(doc: Doc, short: string): string | null {
  const { text } = doc;
  const named = new RegExp(`(?:The )?(?:\\p{Lu}[\\p{L}.]{1,40} ){1,3}${short}\\b`, 'u');
  return named.exec(text.slice(0, HEAD_OF_TEXT))?.[0].trim() ?? null;
}
