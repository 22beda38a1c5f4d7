const NEGATIONS = new Set(
  'nicht kein keine nie niemals pas jamais ne non ni nunca nao не нет not no never none nobody nothing nowhere neither nor cannot without aint cant dont wont shant doesnt didnt isnt arent wasnt werent hasnt havent hadnt shouldnt wouldnt couldnt mustnt neednt mightnt darent oughtnt'.split(
    ' ',
  ),
);

/** What takes back or denies what it governs: "hardly", "it is false that", "he denied that". */
const DENIALS = new Set(
  'hardly barely scarcely rarely seldom few false untrue wrong lie myth hoax nonsense deny denies denied denying doubt doubts doubted doubtful unlikely impossible stop stopped refuse refused fail failed'.split(
    ' ',
  ),
);

/** What makes it a rumour, another's word, or a mere case: "reportedly", "if", "would have". */
const CONDITIONS = new Set('if unless whether'.split(' '));
const HEDGES = new Set('reportedly allegedly supposedly purportedly maybe perhaps'.split(' '));

/** Who says it, other than the speaker: "some say". */
const OTHERS = new Set(
  'some many people critics others they he she everyone everybody it'.split(' '),
);
const SAYING = new Set(
  'say says said claim claims claimed think thinks thought believe believes believed allege alleges alleged'.split(
    ' ',
  ),
);

/** Words that say little by themselves; two texts may well share a few of them by chance. */
const FUNCTION_WORDS = new Set(
  `a an the this that these those there here i you he she it we they me him her us them my your his its our their
  mine yours ours theirs myself who whom whose which what when where why how if and or but nor so yet as at by for from
  in into of off on onto out over to up with about after before between through under until than then too very just also
  am is are was were be been being do does did done have has had having will would shall should can could may might must
  im ive id youre youve hes shes weve were theyre theyve its thats dont doesnt didnt isnt arent wasnt wont cant not no
  never now well all any some more most such only own same each other both because while since`.split(
    /\s+/,
  ),
);

/** After these, or a pronoun after a comma, a clause begins that no "not" before it governs. */
const CLAUSE_OPENERS = new Set(
  'but because when while although though since after before whereas'.split(' '),
);
const COORDINATORS = new Set('and or so yet'.split(' '));
const SUBJECTS = new Set(
  'i you he she it we they this that these those there im ive weve theyre theyve its thats'.split(
    ' ',
  ),
);

/** Whether the word, by its key, negates a sentence. */
export function isNegation(key: string): boolean {
  return NEGATIONS.has(key);
}

/**
 * Whether a word turns the sense of the words that it governs, by its key and the keys around it: a
 * "not", a denial, a hedge, another's word ("some say"), or a mere case ("if", "would have").
 */
export function turnsSense(keys: readonly string[], at: number): boolean {
  const [key = '', next = ''] = [keys[at], keys[at + 1]];
  if (isNegation(key) || DENIALS.has(key) || HEDGES.has(key)) return true;
  if (CONDITIONS.has(key)) return true;
  if (key === 'would' && next === 'have') return true;
  return OTHERS.has(key) && SAYING.has(next);
}

/** Whether it makes a mere case of the whole sentence, wherever it stands in it: "if", "unless". */
export function isCondition(key: string): boolean {
  return key === 'if' || key === 'unless';
}

/** The weight of a word when two texts are compared: 1, or less for one that says little. */
export function wordWeight(key: string): number {
  return FUNCTION_WORDS.has(key) ? 0.4 : 1;
}

/** Whether a new clause begins at a word, by its key and the mark before it. */
export function opensClause(key: string, marks: { comma: boolean; clause: boolean }): boolean {
  if (marks.clause || CLAUSE_OPENERS.has(key)) return true;
  return marks.comma && (COORDINATORS.has(key) || SUBJECTS.has(key));
}
