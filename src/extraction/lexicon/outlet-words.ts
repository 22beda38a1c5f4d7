import { including, words } from './word-classes.ts';

/** Nouns that mark an adjacent name as an outlet: "the daily Denník Sever". */
export const OUTLET_NOUNS =
  words(`newspaper paper daily weekly monthly tabloid broadsheet magazine journal broadcaster station
  channel network outlet site website portal blog podcast programme program show talkshow radio
  television tv agency newswire wire publication newsletter series docuseries documentary`);

/** Of these, the ones that need an adjacent name: "told the show". */
const NEVER_ALONE = words(`show series site blog radio television tv agency journal portal
  documentary docuseries program channel`);

/** Short terms for an outlet: "told the newspaper". */
export const UNNAMED_OUTLETS: ReadonlySet<string> = new Set(
  [...OUTLET_NOUNS].filter((noun) => !NEVER_ALONE.has(noun)),
);

/** Nouns for something printed or aired, preceded by its outlet: "a CNN interview". */
export const INTERVIEW_NOUNS = words('interview interviews profile q&a sit-down sitdown chat');
export const PROGRAMME_NOUNS =
  words(`show podcast programme program broadcast segment appearance episode edition special town-hall
  debate phone-in documentary series panel`);
export const ARTICLE_NOUNS =
  words(`op-ed oped essay column article piece commentary editorial story opinion report exposé feature
  post blog newsletter`);

/** People who report for an outlet: "Ann Poe, a reporter for the Beacon". */
export const REPORTERS =
  words(`reporter journalist correspondent columnist editor writer host anchor presenter
  producer`);

/** People who ask and write for an outlet, not only reporters: "CNN anchor Ann Poe". */
export const JOURNALISTS: ReadonlySet<string> = new Set([
  ...REPORTERS,
  ...words(`interviewer contributor commentator newsreader broadcaster co-host co-anchor moderator
  reviewer critic`),
]);

/** Last words of the names of outlets: "the Quillon Times". */
const COMMON_TAILS =
  words(`times post news press journal herald tribune gazette chronicle inquirer globe star guardian
  telegraph observer examiner beacon beast daily magazine network channel radio podcast monthly
  weekly review atlantic economist dispatch sun bee mail record register enquirer courier
  citizen hill independent mirror caller wire today reporter blaze yorker advocate sentinel
  ledger courant statesman zeitung spiegel monde figaro haaretz jazeera`);

/** Last words of the names of papers, of programmes too: "Morning Joe", "The Nation". */
export const PAPER_TAILS = including(COMMON_TAILS, `nation sunday box show tonight joe`);

/** The same with those that show an outlet only if one is expected: "told the Argus Leader". */
export const OUTLET_TAILS = including(
  COMMON_TAILS,
  `leader insider mechanics bulletin reader standard argus light crimson spectator express echo
  mercury sport sports tv television fm am broadcasting online digest business world week report
  businessline live stone hollywood republic eagle plain dealer banner transcript messenger
  spokesman picayune newsday parisien stampa repubblica gazzetta corriere país pais mundo
  vanguardia nación nacion clarín clarin folha globo estado gazeta hazeta wyborcza pravda
  izvestia novosti arabiya hayat ahram sabah hürriyet hurriyet shimbun ribao standaard telegraaf
  volkskrant dagblad tidende posten nyheter dagen bladet blatt tageblatt rundschau anzeiger
  kurier presse rádio sanomat lehti tidningen avisen hírlap magazin novine vesti gazetesi`,
);

/** First words of the names of outlets in English and other languages of news. */
export const OUTLET_OPENERS =
  words(`radio rádio tv diario jornal diário journal gazeta gazette corriere gazzetta der die das le la
  les el il o a al`);

/** Words that name a body that is an addressee and prints nothing. */
export const BODY_WORDS =
  words(`council senate house parliament assembly congress committee subcommittee commission court
  tribunal jury board union association federation confederation university college school
  institute academy center centre laboratory research museum ministry department bureau office
  authority government administration police force army navy guard party club league team hospital
  church bank corporation inc corp company group foundation society nations security cabinet
  chamber bundestag knesset duma kremlin pentagon treasury embassy conference summit convention
  caucus fund trust agency service services inquiry enquiry commons lords synod state states city
  county district staff workers families republicans democrats conservatives liberals labour
  tories greens social`);

/** Bodies that everybody knows by their initials. */
export const KNOWN_BODIES =
  words(`fbi cia nsa nato un eu us uk uae nasa noaa fifa uefa ioc wada unesco unicef unhcr who opec imf
  wto ecb fed dea atf tsa irs epa fda cdc faa sec doj dhs ice mi5 mi6 nypd lapd nhs nfl nba mlb
  nhl nrl afl ncaa gop dnc rnc naacp aclu nra iaea osce`);

/** Last words of the names of programmes: "Morning Mill Live". */
export const PROGRAMME_TAILS =
  words(`today show tonight morning news joe box daily week hour live press nation view friends sunday
  newsnight panorama newsday newshour weekend breakfast insight politics report tv radio minutes point
  hardtalk`);

/** First words of the names of programmes: "Face the Mill". */
export const PROGRAMME_OPENERS = words('the this good meet face');

/** Articles of other languages, in lower case within a name: "Diario el Molino". */
export const ARTICLES_IN_NAMES = words('al el le la der die das de');

/** After the outlet's word: "Beacon America". */
export const TAILS_BEHIND_OUTLET = words('usa america canada network website magazine newspaper');

/** In lower case after a name: "the Ashton newspaper". */
export const NOUNS_BEHIND_OUTLET = words('newspaper magazine podcast radio television tv');

/** Short names of papers, as printed: "the Post". */
export const SHORT_NAMES = words('Times Post Journal Globe Star Sun Herald Tribune Guardian');

/** Last parts of the names of sites: "example.com". */
export const SITE_ENDINGS = words('com org net gov edu ca co news');

/** Openings of a headline or a notice that is not a dateline, as printed: "BREAKING NEWS:". */
export const HEADLINE_LABELS = words('NEWS UPDATE BREAKING EXCLUSIVE OPINION WATCH VIDEO');
