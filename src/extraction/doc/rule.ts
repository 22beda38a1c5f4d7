import type { Doc } from './doc.ts';

/** What every rule of a table has besides its effect. */
export interface Named {
  /** Unique among all rules, in kebab-case: "told-outlet". Statements list it in their evidence. */
  name: string;
  /** A text in which this rule decides; a test runs it. */
  example: string;
}

/** Finds something, or null if it does not apply. */
export interface Rule<Given, Found> extends Named {
  gives(doc: Doc, given: Given): Found | null;
}

/** Applies or not: the owner of the table decides whether that refuses or accepts. */
export interface Condition<Given> extends Named {
  when(doc: Doc, given: Given): boolean;
}

/** Means something if its pattern is found in the given words. */
export interface Sign<Found> extends Named {
  pattern: RegExp;
  gives: Found;
}

/** What a rule found, and which rule. */
export interface Ruling<Found> {
  rule: string;
  found: Found;
}

/** What was found, and the names of the rules that decided on the way, in order. */
export interface Decided<Found> {
  found: Found;
  rules: string[];
}

/**
 * Looks for something and records the names of the rules that decide meanwhile, however deep the
 * calls. Any decision put into a table gets its name into the evidence automatically.
 */
export function decide<Found>(doc: Doc, find: () => Found): Decided<Found> {
  const before = doc.decisions.length;
  const found = find();
  return { found, rules: doc.decisions.slice(before) };
}

/**
 * Looks for something; if nothing is found, the rules that applied on the way have decided nothing:
 * "told" introduces a name, and the name is not an outlet.
 */
export function attempt<Found>(doc: Doc, find: () => Found | null): Found | null {
  const before = doc.decisions.length;
  const found = find();
  if (found === null) forgetSince(doc, before);
  return found;
}

/**
 * Most attempts decide nothing, and setting an array's length costs as much even if it stays the
 * same.
 */
function forgetSince({ decisions }: Doc, before: number): void {
  if (decisions.length > before) decisions.length = before;
}

/** Tries the rules of a table in order; the first that finds something decides. */
export function firstFound<Given, Found>(
  doc: Doc,
  rules: readonly Rule<Given, Found>[],
  given: Given,
): Ruling<Found> | null {
  const before = doc.decisions.length;
  for (const { name, gives } of rules) {
    const found = gives(doc, given);
    if (found !== null) return ruled(doc, name, found);
    forgetSince(doc, before);
  }
  return null;
}

/** The name of the first condition that applies; null if none does. */
export function firstHolding<Given>(
  doc: Doc,
  conditions: readonly Condition<Given>[],
  given: Given,
): string | null {
  const holding = conditions.find(({ when }) => when(doc, given));
  return holding ? ruled(doc, holding.name, null).rule : null;
}

/** The meaning of the first sign with a pattern that occurs in the words. */
export function firstMatching<Found>(
  doc: Doc,
  signs: readonly Sign<Found>[],
  words: string,
): Ruling<Found> | null {
  const sign = signs.find(({ pattern }) => pattern.test(words));
  return sign ? ruled(doc, sign.name, sign.gives) : null;
}

function ruled<Found>(doc: Doc, rule: string, found: Found): Ruling<Found> {
  record(doc, rule);
  return { rule, found };
}

/** Records that a rule has decided something outside of a table. */
export function record({ rulings, decisions }: Doc, rule: string): void {
  rulings.add(rule);
  decisions.push(rule);
}
