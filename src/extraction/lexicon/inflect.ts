const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'says said saying',
  tell: 'tells told telling',
  write: 'writes wrote written writing',
  swear: 'swears swore sworn swearing',
  think: 'thinks thought thinking',
  begin: 'begins began begun beginning',
  go: 'goes went gone going',
  put: 'puts put putting',
  read: 'reads read reading',
  sing: 'sings sang sung singing',
  find: 'finds found finding',
  feel: 'feels felt feeling',
  know: 'knows knew known knowing',
  show: 'shows showed shown showing',
  hold: 'holds held holding',
  make: 'makes made making',
  see: 'sees saw seen seeing',
  speak: 'speaks spoke spoken speaking',
  hear: 'hears heard hearing',
  foretell: 'foretells foretold foretelling',
  understand: 'understands understood understanding',
  bring: 'brings brought bringing',
  give: 'gives gave given giving',
  lead: 'leads led leading',
  shoot: 'shoots shot shooting',
  fight: 'fights fought fighting',
  have: 'has had having',
  echo: 'echoes echoed echoing',
  blog: 'blogs blogged blogging',
};
const DOUBLING =
  /^(?:admit|brag|quip|snap|dub|refer|pen|slam|rap|permit|commit|retweet|sum|hit|cut|let|rip|tip|nod|plan|stop|jot|chat)$/;

/** Every inflected form of an English verb, the base form first. */
export function inflectVerb(base: string): string[] {
  const irregular = IRREGULAR[base];
  if (irregular) return [base, ...irregular.split(' ')];
  if (base.endsWith('e')) {
    return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  }
  if (/[^aeiou]y$/.test(base)) {
    const stem = base.slice(0, -1);
    return [base, `${stem}ies`, `${stem}ied`, `${base}ing`];
  }
  if (/(?:s|sh|ch|x|z)$/.test(base)) return [base, `${base}es`, `${base}ed`, `${base}ing`];
  const stem = DOUBLING.test(base) ? base + base.at(-1) : base;
  return [base, `${base}s`, `${stem}ed`, `${stem}ing`];
}

/** Maps every form of every verb of a space-separated list to its base form. */
export function mapForms(list: string): Map<string, string> {
  const forms = new Map<string, string>();
  for (const base of list.trim().split(/\s+/)) {
    for (const form of inflectVerb(base)) if (!forms.has(form)) forms.set(form, base);
  }
  return forms;
}
