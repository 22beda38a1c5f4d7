/** A class of words from a list with spaces or lines between; all lower case. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** The class and further words: shows what differs from it by design or by accident. */
export const including = (base: ReadonlySet<string>, list: string): ReadonlySet<string> =>
  new Set([...base, ...words(list)]);

/** The class without some of its words. */
export function without(base: ReadonlySet<string>, list: string): ReadonlySet<string> {
  const left = words(list);
  return new Set([...base].filter((word) => !left.has(word)));
}

export const CALENDAR = words(`monday tuesday wednesday thursday friday saturday sunday january
  february march april june july august september october november december jan feb aug sept oct
  nov dec jan. feb. aug. sept. oct. nov. dec. yesterday today tonight tomorrow`);

/** Words that begin a sentence with a capital and are not names. */
export const SENTENCE_OPENERS = words(`i the a an in on at for of and but or if when while after
  before as it he she they we you that this these those there what who how why so yes no not many
  some most several others one all both even now then here his her their its our my your with
  without by from to into over under against because since although though however meanwhile still
  yet also later earlier once last next asked speaking according following despite during american
  republican democratic democrat democrats republicans just only more another each every such any
  nobody everyone nothing something two three four five six seven eight nine ten instead perhaps
  maybe please until unlike like besides behind about between through where whether nor too well thus per finally eventually recently initially apparently
  ultimately suddenly currently previously originally additionally similarly fortunately unfortunately sadly`);

export const PERSONAL_PRONOUNS = words('he she they we i you it who');
export const OBJECT_PRONOUNS = words('me him her them us you');
/** Those that can only be a subject. */
export const SUBJECT_PRONOUNS = words('he she they we i');
export const POSSESSIVES = words('his her their its my our your');
export const QUANTIFIERS = words(
  'others many some most several both one another few all none everyone everybody someone nobody somebody two three four half critics',
);
/** "a third of voters". */
export const FRACTIONS = words('third quarter fifth');
export const FRACTIONS_AND_COUNTS = including(FRACTIONS, 'half dozen');
/** What is counted as a phrase on its own; "half" and "dozen" are tagged as numbers. */
export const PRONOMINAL_FRACTIONS = including(FRACTIONS, 'those tenth');
/** "the farmers, many saying": who of them. */
export const DISTRIBUTIVES = words('both each all many several');
/** "a second", "another": one of those named. */
export const ONE_OF_THEM = words('second third fourth another other one');
/** "more than a few": words before a count of years. */
export const BEFORE_COUNT = words(
  'a an few several some than less more about nearly almost just over',
);
export const SUBORDINATORS = words(`that because if when while although though as after before since
  unless until whether whereas where even whenever once so`);
/** Words that open a sentence before a place or an occasion: "In Paris", "After the vote". */
export const FRONTING_PREPOSITIONS = words(
  'in on at after before during since from near outside inside amid under',
);
export const RELATIVES = words('who which whom whose that where');
export const TIME_NOUNS = words('morning night afternoon evening week month year weekend');

/** Offices whose name ends in "general": "the attorney general". */
export const GENERALS =
  /^(?:attorney|inspector|secretary|surgeon|solicitor|governor|consul|postmaster)$/;

/** Nouns that are also verbs of saying: "a claim", "she claims". */
export const SAID_THINGS =
  /^(?:claim|promise|pledge|vow|report|comment|remark|charge|complaint|demand)s?$/;

export const PERSON_TITLES = words(`mr mrs ms miss dr sen rep reps sens gov gen lt col sgt capt
  senators representatives governors justices
  president secretary senator justice judge minister prime former republican democratic democrat
  chief premier mayor chairman chairwoman governor attorney general director vice congressman
  congresswoman representative professor sir lord lady dame king queen prince princess pope
  ambassador commissioner officer detective sheriff sergeant captain colonel constable coach
  father rev reverend speaker candidate nominee rival cardinal bishop archbishop councillor coun
  deputy majority minority house senate leader spokesman spokeswoman spokesperson chancellor
  foreign defense defence finance treasury interior press campaign manager supt insp const cpl
  inspector superintendent lieutenant prosecutor`);
/** Small words between the parts of a name: "Ursula von der Lahn". */
export const NAME_PARTICLES =
  words(`von van der den de la las los del della dello degli di da das dal dos du des do
  le lo af av zu zur zum ter ten te tot op bin ben bint binti ibn al el ul ur e y i o ap ab`);

/** Those that also begin a surname on its own: "de la Cruz said", and no other word does. */
export const SURNAME_PARTICLES = words(
  'von van der den de del della di da dos du ter bin ibn al el',
);

/** Arabic articles that are English words, too; the hyphen distinguishes them: "Nur ad-Din". */
export const HYPHENED_PARTICLES = words('ad an ar as ash at az al el ul ur');

/** English words, too: they do not continue a name before a plural ("in Paris ten Americans"). */
export const AMBIGUOUS_PARTICLES = words('do ten van');

/** Of these, the ones that show that a name is a person's: "Quill von Rothe". */
export const PARTICLES_OF_PERSONS = words('von van ter ten bin bint binti ibn');

/** Of these, the ones that stay in lower case when capitals are restored. */
export const RESTORED_PARTICLES = words('von van der den de la da dos del bin al ten le di');

/** "Sen." → "sen" */
export function plainTitle(word: string): string {
  const lower = word.toLowerCase();
  return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}

/** "Mayor", "Sen.": a word before a person's name. */
export function isPersonTitle(word: string): boolean {
  return PERSON_TITLES.has(plainTitle(word));
}

export const MALE_TITLES = words('mr sir lord king prince father pope');
export const FEMALE_TITLES = words('mrs ms miss lady queen princess dame');

const ORGANIZATION_WORDS = `Ministry University College School Times Post News Reuters Press Inc Corp Co Ltd
  LLC Institute Committee Party House Senate Department Council Court CNN Fox NBC ABC CBS MSNBC
  Association Group Agency Journal Company Union Center Centre Foundation Guard Axios Bloomberg
  Politico Ministry Police Bank Congress Parliament Commission Bureau Office Service Services Board
  Administration Society Network Fund Coalition Alliance Federation Federal League Club Hospital
  Church Authority Organization Organisation Project Trust Nations Justice Treasury Pentagon
  Kremlin FBI CIA NSA NATO EU UN DNC RNC GOP NAACP ACLU NDP RCMP CBC BBC NPR Facebook Google Apple
  Twitter Amazon Microsoft Huawei Times-Picayune Magazine Herald Tribune Globe Mail Star Gazette
  Chronicle Inquirer Register Democrats Republicans Liberals Conservatives Greens Airlines Energy
  Motors Industries Holdings Partners Capital Campaign Caucus Embassy`;
const ORGANIZATIONS = words(ORGANIZATION_WORDS);

/** Adjectives of nations and states before a title: "Israeli Prime Minister". */
export const DEMONYM =
  /^(?:\p{Lu}\p{Ll}+(?:an|ian|ese|ish|eli|aqi|ani|ech|ench|eek|wiss|utch|sh)|U\.S\.|US|Republican|Democratic|Conservative|Liberal|Labour|Green|Trump|Clinton|Massachusetts|Texas|Florida|Ohio|California|Virginia|Michigan|Wisconsin|Indiana|Maine|Vermont|Kentucky|Arizona|Alabama|Georgia|Tennessee|Iowa|Kansas|Utah|Nevada|Oregon|Washington|Ontario|Quebec|Alberta|Manitoba|Toronto|Calgary|Vancouver|Montreal|Ottawa)$/u;

/** True if a word of the name is typical of organisations' names. */
export function soundsLikeOrganization(name: readonly string[]): boolean {
  return name.some((word) => ORGANIZATIONS.has(word));
}

/** Documents that are consulted and show something: "court records show". */
export const RECORD_NOUNS =
  /^(?:records|documents|data|figures|polls?|reports?|surveys?|stud(?:y|ies)|filings?|e-?mails|numbers|statistics|research|analys[ie]s|transcripts?|minutes|summar(?:y|ies)|papers|cables?)$/;

/** People or bodies that investigate and report what was found: "the review found that". */
export const INQUIRY_NOUNS =
  /^(?:reviews?|inquir(?:y|ies)|enquir(?:y|ies)|investigations?|investigators?|audits?|auditors?|probes?|researchers|scientists|commission|panel|committee|tribunal|court|judges?|jury|coroner|team|authors|experts|report|test|tests|trials?|inspectors?)$/;

/** The verbs after such documents: "…, court records show." */
export const FINDING_VERBS = /^(?:shows?|showed|finds?|found)$/;
