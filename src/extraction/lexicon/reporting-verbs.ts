import { mapForms } from './inflect.ts';
import { words } from './word-classes.ts';

/** Verbs of saying that govern a clause: "said the bill would pass". */
export const REPORTING_VERBS: ReadonlyMap<string, string> = mapForms(`say tell add write claim argue
  note report announce suggest explain state insist acknowledge admit warn declare tweet stress
  reveal assert contend maintain reply respond recall conclude testify confirm deny allege concede
  predict vow pledge promise complain joke quip remark observe comment emphasize emphasise
  reiterate repeat indicate mention inform assure remind boast brag lament hint disclose relate
  recount caution counter retort shout yell ask wonder proclaim opine speculate swear attest advise
  posit clarify retweet guarantee imply theorize muse profess confess confide text email estimate
  interject reason surmise reckon affirm reaffirm elaborate specify underscore counsel propose
  forecast project chide stipulate rule`);

/** Verbs that report words mostly in quotation marks: "called it “a disaster”". */
export const QUOTATIVE_VERBS: ReadonlyMap<string, string> =
  mapForms(`call describe continue question
  chant read dub label refer urge demand accuse blame criticize slam blast mock praise
  charge fume blurt gush scoff snap crow sniff stutter scold blog post cry exclaim whisper answer
  put quote offer believe think decry denounce dismiss characterize portray cite thank express
  bemoan applaud recite intone laugh sigh summarize hail rail lash agree cheer sing object plead
  defend deem brand tout deride ridicule condemn rip attack trash bash compare encourage
  credit liken pronounce declare style find recommend request call instruct order beg
  implore exhort invite challenge advocate outline tease inquire query
  interrupt echo thunder deadpan mutter mumble murmur scream holler roar bark growl grumble gripe bellow demur
  marvel rave enthuse herald assail deplore lambaste disparage laud extol vilify castigate excoriate`);

/** Verbs with the addressee as object: "told reporters that". */
export const TELLING_VERBS: ReadonlySet<string> = new Set([
  ...'tell inform remind assure ask warn urge advise caution notify implore beg exhort counsel instruct order encourage invite persuade'.split(
    ' ',
  ),
  'call on',
]);

/** The verbs used for any speech, whatever follows. */
export const PLAIN_SAYING: ReadonlySet<string> = new Set(['say', 'tell']);

/** Forms that the tagger must never take for nouns or names. */
export const SURE_VERBS =
  /^(?:said|says|told|added|asked|wrote|tweeted|replied|insisted|argued|explained)$/;

/** Verbs with an infinitive that says what is to be done: "urged them to stay". */
export const ORDERS_AND_PROMISES: ReadonlySet<string> = new Set([
  ...words(`urge ask order advise implore encourage beg warn invite instruct press vow promise pledge
    agree offer threaten`),
  'call on',
]);
