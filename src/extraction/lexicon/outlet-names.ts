/** Agencies by name: they write for other outlets. */
export const AGENCIES =
  /^(?:the )?(?:reuters|associated press|ap|canadian press|agence france-presse|afp|upi|united press international|press association|dpa|xinhua|tass|kyodo|bloomberg|interfax|interfax-ukraine|ria novosti|anadolu|irna|isna|tasnim|kcna|yonhap|ansa|efe|antara|bernama|wafa|ukrinform|jiji|pti|press trust of india)(?: news)?$/i;
/** Words of those that are watched or heard. */
export const BROADCASTERS =
  /\b(?:cnn|msnbc|cnbc|nbc|cbs|abc|fox|pbs|npr|bbc|cbc|ctv|rt|espn|tsn|sportsnet|c-span|hln|univision|telemundo|sky|itv|wnyc|radio|tv|television|channel|network|podcast|show|broadcasting|global news|today|morning|tonight|late|nightly|talk)\b/i;
/** Outlets by one word of their names. */
export const OUTLET_WORDS =
  /^(?:cnn|msnbc|cnbc|nbc|cbs|abc|fox|pbs|npr|bbc|cbc|ctv|rt|espn|tsn|sportsnet|c-span|hln|univision|telemundo|politico|axios|breitbart|buzzfeed|huffpost|huffington|vox|slate|salon|newsweek|bloomberg|gawker|intercept|propublica|wikileaks|tmz|itv|insidesources|upi|afp|reuters|mediaite|townhall|quartz|vice|wired|deadspin|motherboard|polygon|techcrunch|mic|jezebel|infowars|postmedia|azcentral|usa today)$/i;
/** Last words of the names of outlets. */
export const OUTLET_TAILS =
  /^(?:times|post|news|press|journal|herald|tribune|gazette|chronicle|inquirer|globe|star|guardian|telegraph|observer|examiner|beacon|beast|daily|magazine|network|channel|radio|podcast|monthly|weekly|review|atlantic|economist|dispatch|sun|bee|mail|record|register|enquirer|courier|citizen|hill|independent|mirror|examiner|caller|wire|today|reporter|blaze|yorker|advocate|nation|sentinel|ledger|courant|statesman|spiegel|monde|figaro|zeitung|haaretz|jazeera|sunday|box|show|tonight|joe)$/i;
/** Programmes by name. */
export const PROGRAMMES =
  /\b(?:this week|face the nation|meet the press|state of the union|good morning america|morning joe|fox (?:&|and) friends|today|squawk box|late show|tonight show|60 minutes|the view|kelly file|o'reilly factor|question period|power (?:&|and) politics|newshour|nightline|morning show|fox news sunday|all things considered|morning edition|the axe files|daily show|trending today usa|cbs this morning|special report|on the record|hardball|reliable sources|inside politics|new day|the lead|breitbart news (?:daily|sunday|saturday)|the situation room|world news)\b/i;
/** "Russia's Interfax news agency" */
export const NAMED_AGENCY =
  /^(?:the )?(?:\p{Lu}[\p{L}.]+['’]s )?(?:\p{Ll}[\p{L}-]* )*(\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*)*) (?:news|press|wire) (?:agency|service)$/u;
/** Outlets that everybody knows without a name. */
export const NAMELESS =
  /^(?:the )?(?:[\p{Lu}][\p{L}]+ )?(?:state|local|public|national)(?:-run)? (?:television|tv|radio|media|news agency|broadcaster)$/u;
/** "WXYZ-TV", "KOMO": an American station's letters, but not those of other bodies. */
export const CALL_SIGN = /^(?:the )?(?!WADA|WNBA|KPMG)[KW][A-Z]{3}(?:-(?:TV|AM|FM))?$/;
/** Networks as they are written. */
export const NETWORK =
  /\b(?:CNN|MSNBC|CNBC|NBC|CBS|ABC|Fox News|Fox Business|Fox|PBS|NPR|BBC|CBC|CTV|RT|ESPN|TSN|Sportsnet|C-SPAN|Golf Channel|ITV|Sky News|Global News|SiriusXM|Bloomberg)\b/;
