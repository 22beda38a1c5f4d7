import type { Doc } from './doc.ts';

/** What every rule of a table has besides what it does. */
export interface Named {
  /** Unique among all rules, in kebab-case: "told-outlet". A statement names it in its evidence. */
  name: string;
  /** A text in which this rule decides; a test runs it. */
  example: string;
}

/** Finds something, or null if it does not hold. */
export interface Rule<Given, Found> extends Named {
  gives(doc: Doc, given: Given): Found | null;
}

/** Holds or does not: what it holds of is refused, or taken, by whoever owns the table. */
export interface Condition<Given> extends Named {
  when(doc: Doc, given: Given): boolean;
}

/** Means something wherever its pattern is found in the words given. */
export interface Sign<Found> extends Named {
  pattern: RegExp;
  gives: Found;
}

/** What a rule found, and which. */
export interface Ruling<Found> {
  rule: string;
  found: Found;
}

/** What was found, and the names of the rules that decided on the way, in their order. */
export interface Decided<Found> {
  found: Found;
  rules: string[];
}

/**
 * Looks for something and keeps the names of the rules that decide meanwhile, however deep they are
 * asked. Whoever puts a decision into a table has its name in the evidence without doing any more.
 */
export function decide<Found>(doc: Doc, find: () => Found): Decided<Found> {
  const before = doc.decisions.length;
  const found = find();
  return { found, rules: doc.decisions.slice(before) };
}

/**
 * Looks for something; if nothing is found, the rules that held on the way have decided nothing:
 * "told" leads to a name, and the name is not an outlet's.
 */
export function attempt<Found>(doc: Doc, find: () => Found | null): Found | null {
  const before = doc.decisions.length;
  const found = find();
  if (found === null) forgetSince(doc, before);
  return found;
}

/** Most attempts decide nothing, and to set an array's length costs as much if it stays. */
function forgetSince({ decisions }: Doc, before: number): void {
  if (decisions.length > before) decisions.length = before;
}

/** Asks the rules of a table in their order; the first that finds something decides. */
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

/** The name of the first condition that holds; null if none does. */
export function firstHolding<Given>(
  doc: Doc,
  conditions: readonly Condition<Given>[],
  given: Given,
): string | null {
  const holding = conditions.find(({ when }) => when(doc, given));
  return holding ? ruled(doc, holding.name, null).rule : null;
}

/** What the first sign means whose pattern is in the words. */
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

/** Notes that a rule has decided something, if no table was asked for it. */
export function record({ rulings, decisions }: Doc, rule: string): void {
  rulings.add(rule);
  decisions.push(rule);
}
