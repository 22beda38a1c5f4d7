import knownSources from './known-sources.json' with { type: 'json' };
import { including, words } from './word-classes.ts';

const AGENCIES: ReadonlySet<string> = new Set(
  knownSources
    .filter(({ kind }) => kind === 'NEWS_AGENCY')
    .flatMap(({ name, aliases = [] }) => [name, ...aliases])
    .map(withoutArticle),
);

/** Whether the words name an agency, exactly: agencies write for other outlets. */
export function isAgency(name: string): boolean {
  const bare = withoutArticle(name);
  return AGENCIES.has(bare) || AGENCIES.has(bare.replace(/ news$/i, ''));
}

function withoutArticle(name: string): string {
  return name.replace(/^the /i, '');
}

/** Networks by the one word that names them. */
const NETWORKS =
  words(`cnn msnbc cnbc nbc cbs abc fox pbs npr bbc cbc ctv rt espn tsn sportsnet c-span
  hln univision telemundo itv`);

/** Outlets by one word of their names. */
export const OUTLET_WORDS = including(
  NETWORKS,
  `politico axios breitbart buzzfeed huffpost huffington vox slate salon newsweek bloomberg gawker
  intercept propublica wikileaks tmz insidesources upi afp reuters mediaite townhall quartz vice
  wired deadspin motherboard polygon techcrunch mic jezebel infowars postmedia azcentral`,
);

/** Words for broadcast outlets and programmes. */
export const BROADCASTERS = anyOf([
  ...NETWORKS,
  ...words(`sky wnyc radio tv television channel network podcast show broadcasting today morning
  tonight late nightly talk`),
  'global news',
]);

/** Programmes by name. */
export const PROGRAMMES = anyOf([
  'this week',
  'face the nation',
  'meet the press',
  'state of the union',
  'good morning america',
  'morning joe',
  'fox (?:&|and) friends',
  'today',
  'squawk box',
  'late show',
  'tonight show',
  '60 minutes',
  'the view',
  'kelly file',
  "o'reilly factor",
  'question period',
  'power (?:&|and) politics',
  'newshour',
  'nightline',
  'morning show',
  'fox news sunday',
  'all things considered',
  'morning edition',
  'the axe files',
  'daily show',
  'trending today usa',
  'cbs this morning',
  'special report',
  'on the record',
  'hardball',
  'reliable sources',
  'inside politics',
  'new day',
  'the lead',
  'breitbart news (?:daily|sunday|saturday)',
  'the situation room',
  'world news',
]);

/** A pattern of these words, matched as whole words; the first match is taken. */
function anyOf(list: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${list.join('|')})\\b`, 'i');
}

/** "Russia's Interfax news agency" */
export const NAMED_AGENCY =
  /^(?:the )?(?:\p{Lu}[\p{L}.]+['’]s )?(?:\p{Ll}[\p{L}-]* )*(\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*)*) (?:news|press|wire) (?:agency|service)$/u;
/** Outlets that everybody knows even without a name. */
export const NAMELESS =
  /^(?:the )?(?:[\p{Lu}][\p{L}]+ )?(?:state|local|public|national)(?:-run)? (?:television|tv|radio|media|news agency|broadcaster)$/u;
/** "WXYZ-TV", "KOMO": an American station's letters, but not those of other bodies. */
export const CALL_SIGN = /^(?:the )?(?!WADA|WNBA|KPMG)[KW][A-Z]{3}(?:-(?:TV|AM|FM))?$/;
/** Networks as they are written. */
export const NETWORK =
  /\b(?:CNN|MSNBC|CNBC|NBC|CBS|ABC|Fox News|Fox Business|Fox|PBS|NPR|BBC|CBC|CTV|RT|ESPN|TSN|Sportsnet|C-SPAN|Golf Channel|ITV|Sky News|Global News|SiriusXM|Bloomberg)\b/;
