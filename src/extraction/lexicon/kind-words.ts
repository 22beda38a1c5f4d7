import { including, without, words } from './word-classes.ts';

const phrases = (list: string): ReadonlySet<string> =>
  new Set(list.split(',').map((name) => name.trim().replace(/\s+/g, ' ')));

/** States and what speaks for them, in lower case and without an article. */
export const GOVERNMENTS =
  phrases(`us, u.s., usa, america, united states, uk, u.k., britain, great britain, united kingdom,
  england, scotland, wales, northern ireland, ireland, eu, european union, european commission,
  state, white house, kremlin, pentagon, downing street, no 10, capitol hill, holyrood, élysée, elysee,
  whitehall, foreign office, home office, scotland yard, oval office, uae, fbi, cia, nsa, rcmp, nypd,
  lapd, cdc, fda, epa, faa, irs, doj, dhs, ice, nasa, noaa, atf, dea, tsa, sec, mi5, mi6, fsb, knesset,
  duma, bundestag, bundesrat, diet, dáil, dail, stortinget, riksdag, folketing, eduskunta, sejm,
  afghanistan, albania, algeria, angola, argentina, armenia, australia, austria, azerbaijan, bahrain,
  bangladesh, belarus, belgium, bolivia, bosnia, botswana, brazil, bulgaria, cambodia, cameroon, canada,
  china, colombia, congo, costa rica, croatia, cuba, cyprus, czech republic, denmark, ecuador, egypt,
  el salvador, eritrea, estonia, ethiopia, finland, france, gabon, gambia, germany, ghana, greece,
  guatemala, guinea, haiti, honduras, hungary, iceland, india, indonesia, iran, iraq, israel, italy,
  ivory coast, jamaica, japan, kazakhstan, kenya, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon,
  liberia, libya, lithuania, luxembourg, madagascar, malawi, malaysia, mali, malta, mexico, moldova,
  mongolia, montenegro, morocco, mozambique, myanmar, namibia, nepal, netherlands, new zealand,
  nicaragua, niger, nigeria, north korea, norway, oman, pakistan, panama, paraguay, peru, philippines,
  poland, portugal, qatar, romania, russia, rwanda, saudi arabia, senegal, serbia, sierra leone,
  singapore, slovakia, slovenia, somalia, south africa, south korea, spain, sri lanka, sudan, sweden,
  switzerland, syria, taiwan, tajikistan, tanzania, thailand, tunisia, turkey, türkiye, turkmenistan,
  moscow, beijing, tehran, kyiv, kiev, pyongyang, ankara, brussels, berlin, tokyo, seoul, new delhi,
  islamabad, riyadh, doha, kabul, damascus, baghdad, california, texas, florida, ohio, michigan, arizona,
  illinois, pennsylvania, colorado, oregon, nevada, utah, alabama, louisiana, oklahoma, wisconsin,
  minnesota, iowa, kansas, kentucky, maryland, massachusetts, connecticut, new jersey, new mexico,
  south dakota, north dakota, north carolina, south carolina, ontario, quebec, alberta, british columbia,
  queensland, new south wales, uganda, ukraine, uruguay, uzbekistan, vatican, holy see, venezuela, vietnam, yemen, zambia, zimbabwe`);

/** Heads of names and descriptions of what governs: "the Ministry of Land", "the city council". */
export const GOVERNMENT_HEADS =
  words(`government governments ministry ministries department departments senate congress parliament
  administration court courts tribunal police army navy military militia treasury cabinet embassy
  consulate council commission legislature assembly politburo directorate constabulary gendarmerie
  sheriff prefecture municipality county province city town borough parish gov judiciary`);

/** What many towns and states have: alone, with a capital or not, such a word names none of them. */
export const NAMELESS_BODIES =
  words(`ministry department court tribunal police administration government council commission
  committee subcommittee board agency authority bureau office company corporation firm university
  college school institute institution hospital bank club union association federation foundation
  campaign team church group organization organisation centre center embassy consulate parliament
  assembly legislature cabinet treasury army navy air-force military municipality county province
  city town borough parish prosecution defence defense`);

/** "the prosecutor's office", "the U.S. attorney's office": the office of one who governs. */
export const GOVERNING_OFFICERS =
  words(`prosecutor prosecutors attorney attorneys sheriff mayor governor president coroner minister
  premier chancellor general statistics`);

/** Heads of names of bodies that bear no surname of a person. */
export const BODY_HEADS =
  words(`university college school institute institution committee subcommittee party association group
  agency company corporation corp co inc ltd llc plc gmbh ag sa nv ab oyj spa bv pte s.a. union
  federation confederation center centre foundation bureau office service services board society network
  fund coalition alliance league club hospital clinic museum library gallery theatre theater orchestra
  authority organization organisation project trust nations news press times journal magazine herald
  tribune gazette chronicle inquirer register airlines airways airline railway railways shipping energy
  motors industries holdings partners capital campaign caucus embassy international records productions
  pictures studios studio entertainment media broadcasting systems technologies technology solutions
  software pharmaceuticals laboratories labs therapeutics biosciences insurance financial securities
  ventures logistics foods brands stores resources petroleum oil gas steel mining electric communications
  telecom watch observatory laboratory academy church diocese archdiocese synod mosque temple synagogue
  fc cf afc rfc united rovers wanderers athletic team squad workers brotherhood movement front
  initiative consortium operator exchange chamber forum council commission congress conference
  secretariat desk tv radio bank banks banking podcast newspaper paper channel station sentinel
  hotel hotels restaurant brewery cooperative co-operative zoo aquarium charity firm startup business
  retailer manufacturer maker carmaker automaker supplier chain newsletter website site outlet
  broadcaster platform regulator watchdog monitor ngo nonprofit non-profit think-tank band choir
  democrats republicans liberals conservatives greens tories socialists`);

/** Heads of bodies that are surnames too: "Charlotte Church", "the Church". */
export const ALSO_SURNAMES =
  words(`church post star guard fox justice bank banks house park king hill page mail globe bell price
  gates chamber chambers temple forum gas steel watch front english capital desk paper press monitor
  school club church city town county trust partners electric hall power sun nation banner page gale`);

/** Places that are heads of clubs after the name of a town: "Ashton City". */
export const CLUB_TAILS = words('city town united rovers wanderers athletic albion fc cf afc rfc');

/** Two or more people without a body, by the noun: "officials", "the crowd". */
export const GROUP_NOUNS =
  words(`officials experts critics voters protesters supporters residents reporters lawmakers sources
  analysts aides advisers advisors researchers scientists people fans students witnesses democrats
  republicans members leaders activists investigators lawyers officers workers players parents others
  many some several most they them crowd audience delegates employees allies friends colleagues
  opponents journalists doctors economists authorities percent % men women children couple family
  families relatives neighbors neighbours everyone everybody feds public media nobody both bosses
  locals police-officers staff staffers crew jury jurors panel survivors half majority minority
  americans hispanics latinos britons team-mates teammates pair duo trio`);

/** Of these and their like, what has a capital of its own. */
export const NAMED_GROUPS = words('democrats republicans americans hispanics latinos britons');

/** How many they are, before "of": "a group of employees". */
export const AMOUNTS = words(
  'group number majority handful couple dozens hundreds thousands pair trio coalition',
);

/** Of these, what a verb before it has for a subject: "said a handful of voters". */
export const AMOUNTS_BEHIND_VERB = including(
  without(AMOUNTS, 'dozens hundreds thousands trio coalition'),
  'dozen crowd',
);

/** Endings of nouns for people, in the plural. */
export const SEVERAL_ENDING =
  /^\p{L}{2,}(?:ators|estors|utors|izers|isers|ists|ians|icans|isans|nials|ondents|itants|essors|onents|rities)$/u;

/** What is read and not asked: it has an issuer, but is not an actor. */
export const PAPER_NOUNS =
  words(`report reports study studies statement statements letter letters lawsuit lawsuits suit memo
  memos document documents record records filing filings complaint affidavit indictment ruling order
  orders survey surveys poll polls data figures statistics numbers findings results answer answers
  caption captions picture pictures image images photo photos video videos footage audio recording
  flyer flyers sign signs notice notices message messages tweet tweets post posts email emails e-mail
  e-mails text texts website page pages article articles story stories editorial column essay book
  books paper papers transcript transcripts minutes notes evidence accounts account disclosures
  calculations model models estimates estimate forecast forecasts guidance guidelines agreement deal
  contract policy policies law laws rule rules bill bills plan plans options rumors rumours rumor
  rumour fact facts experience history legend tradition chart charts map maps graph table tables scan
  scans test tests analysis analyses review reviews assessment assessments audit audits inquiry
  investigation investigations research reading readings reports changes months years deaths rise
  figure release releases announcement warning warnings logs log list lists motion petition brief
  briefs warrant warrants poster posters banner banners placard placards label labels note inscription
  verse scripture bible quran constitution amendment treaty charter decree manifesto`);

/** Abstract nouns speak for nobody that is known: "the decision", "the agreement". */
export const ABSTRACT_ENDING = /(?:tion|sion|ment|ness|ity|ance|ence|ism|ship|hood|ure|ing)s?$/;

/** What only people do when they speak. */
export const PERSONAL_VERBS =
  words(`joked jokes laughed laughs smiled smiles grinned grins sighed sighs recalled recalls recounted
  recounts remembers remembered mused muses whispered whispers shouted shouts cried sobbed quipped quips
  shrugged nodded chuckled chuckles reminisced winked giggled frowned thinks thought snapped muttered
  murmured mumbled yelled screamed gushed`);

/** Persons by birth or office whom "the" precedes, and who are in no list of roles. */
export const PEERS =
  words(`duke duchess earl countess baron baroness marquess viscount emir sultan shah ayatollah emperor
  empress tsar taoiseach tánaiste tanaiste lady lord dame sir reverend vicar sheikh imam rabbi pope
  pontiff king queen prince princess chancellor`);

/** Who works there, and so what is after "at" or "of": "the chief executive of Quarry". */
export const STAFF_NOUNS =
  words(`ceo cfo coo cto executive founder co-founder cofounder owner co-owner employee employees
  shareholders shareholder customers staff spokesman spokeswoman spokesperson engineer engineers
  economist analyst strategist editor recruiter boss bosses chairman chairwoman workers subsidiary
  unit division arm headquarters shares`);

/** Adjectives that are a phrase on their own, one or more of the kind: "the accused", "Liberals". */
export const PEOPLE_BY_TRAIT =
  words(`official republican democratic liberal conservative many several most such american african
  israeli german russian palestinian iranian accused poor rich young`);

/** What people do and plans do not: "left the room", "hung up", "slamming the door". */
export const ACTS_OF_PEOPLE = new RegExp(
  `^(?:${[
    '(?:left|leaving|exited|exiting) (?:[.,]|the (?:room|stage|building|hall|house|court|courtroom|chamber|meeting|table|podium|set|studio|pitch|field|scene|call|office|site|stand|session|briefing)\\b|without a word)',
    '(?:walked|walking) (?:out|off|away|back|to|from|past|into)\\b',
    '(?:stormed|storming|stomped|stomping|marched|marching|strode|striding) (?:out|off|away|back|to|from|past|into)\\b',
    '(?:hung|hanging) up\\b',
    '(?:sat|sitting) (?:back )?down\\b',
    '(?:stood|standing|got|getting) up\\b',
    '(?:turned|turning) (?:to the|away|around|back to)\\b',
    '(?:tore|tearing|ripped|ripping) up\\b',
    '(?:slammed|slamming|closed|closing|shut|shutting) the (?:door|phone|window|book|folder|file)\\b',
    '(?:ended|ending|cut short) the (?:call|interview|meeting|briefing|conversation)\\b',
    '(?:drove|driving) (?:off|away|home)\\b',
    '(?:shrugged|shrugging|nodded|nodding|smiled|smiling|laughed|laughing|waved|waving|wept|sighed|sighing|winked|frowned|apologi[sz]ed|apologi[sz]ing)\\b',
    '(?:shook|shaking|lowered|lowering|raised|raising|bowed|wiped) (?:his|her|their) (?:head|hand|fist|eyes|arm|voice)',
    '(?:thanked|thanking|hugged|hugging|kissed|embraced) (?:the|his|her|their|him|them|reporters)\\b',
  ].join('|')})`,
);
