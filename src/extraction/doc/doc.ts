/** The universal parts of speech that the tagger gives. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** One word or mark; `start` and `end` are code units of the text. */
export interface Token {
  start: number;
  end: number;
  text: string;
  lower: string;
  /** True if it begins with a capital letter. */
  capital: boolean;
  pos: PartOfSpeech;
  /** Index of the quotation that contains the token, marks included; -1 outside. */
  quote: number;
  /** Index of its sentence. */
  sentence: number;
}

/** Tokens from `start` up to, not including, `end`; never crosses a line break. */
export interface Sentence {
  start: number;
  end: number;
  /** Offset at which its paragraph (line) begins. */
  paragraph: number;
}

/** What is between two quotation marks, marks included. */
export interface QuoteSpan {
  start: number;
  end: number;
  /** True if the paragraph ends before the mark is closed. */
  open: boolean;
  /** Offset at which its paragraph (line) begins. */
  paragraph: number;
}

/** A text as every later stage reads it: tokens, sentences, quotations and noun chunks. */
export interface Doc {
  /** The text as given. */
  text: string;
  /** The same length, marks and spaces folded to plain ones. */
  normalized: string;
  tokens: Token[];
  sentences: Sentence[];
  quotes: QuoteSpan[];
  nounChunks: NounChunks;
  /** The names of all rules that have applied so far, whatever the result. */
  rulings: Set<string>;
  /** The same in order and with repetitions, but without those of failed attempts. */
  decisions: string[];
}

/** Tokens from `start` up to, not including, `end`. */
export interface TokenRange {
  start: number;
  end: number;
}

/** A base noun phrase: determiner, modifiers, head; or one pronoun. */
export interface NounPhrase extends TokenRange {
  pronoun: boolean;
  /** Where the phrase itself is, if elsewhere: the "who" of "the mayor, who said". */
  mention?: TokenRange;
  /** The phrase that describes it: "his lawyer" in "his lawyer, Ann Poe, said". */
  descriptor?: TokenRange;
}

/** All base noun phrases of a text; `at[token]` is the phrase that covers the token, or -1. */
export interface NounChunks {
  all: NounPhrase[];
  at: Int32Array;
}
