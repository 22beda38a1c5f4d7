import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../support/random.ts';
import { ask } from './ask.ts';
import type { GatewayLife } from './gateway-life.ts';

/** Statements in each document. */
export const STATEMENTS = 4;

/** What the writers know: every text that was acknowledged, and those whose fate they do not know. */
export interface Ledger {
  /** By the document's number: the id that the gateway answered with. */
  acknowledged: Map<number, string>;
  /** Submitted, and never answered. */
  unknown: Set<number>;
  /** Answers that contradict an earlier one: another id, made again, or not all statements. */
  contradictions: string[];
  /** What was answered in error, by its code, and how often. */
  refusals: Map<string, number>;
}

export function createLedger(): Ledger {
  return {
    acknowledged: new Map(),
    unknown: new Set(),
    contradictions: [],
    refusals: new Map(),
  };
}

/** A document that no other is like. */
export function writeDocument(number: number): string {
  return [
    `Report ${number}. The council of Ulm met on Monday, for the ${number}th time.`,
    `“The harbour of district ${number} will be built before the winter,” Ann Lee${number} told Reuters.`,
    `“Nobody has asked the people of street ${number},” said Bo Abbott${number}, the mayor.`,
    `“We will count all ${number} ships again,” he said.`,
    `“There is no money for quay ${number},” Carla Novak${number} told Axios on Friday.`,
  ].join('\n');
}

const MUTATION = `mutation ($text: String!) {
  submitDocument(input: { text: $text, publisher: "The Ulm Post" }) {
    __typename
    ... on SubmitDocumentSuccess { created document { id } attributions { id } }
    ... on Error { message code }
  }
}`;

export interface Submitted {
  created: boolean;
  document: { id: string };
  attributions: unknown[];
}

/** Submits a document once. @throws what came instead of its success; its message begins with a code */
export function submitOnce(gateway: GatewayLife, text: string): Promise<Submitted> {
  return ask<Submitted>(gateway, MUTATION, { text });
}

/** Writes until told to stop: new documents, those whose fate is unknown, and now and then an old one. */
export async function write(
  gateway: GatewayLife,
  ledger: Ledger,
  random: Random,
  next: () => number,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const number = pick(ledger, random, next);
    try {
      note(ledger, number, await submitOnce(gateway, writeDocument(number)));
    } catch (error) {
      if (!ledger.acknowledged.has(number)) ledger.unknown.add(number);
      const code = (error as Error).message;
      ledger.refusals.set(code, (ledger.refusals.get(code) ?? 0) + 1);
      await delay(20);
    }
  }
}

function pick(ledger: Ledger, random: Random, next: () => number): number {
  const [unknown] = ledger.unknown;
  if (unknown !== undefined && random.below(4) > 0) {
    ledger.unknown.delete(unknown);
    return unknown;
  }
  const known = ledger.acknowledged.size;
  if (known > 0 && random.below(10) === 0) return random.pick([...ledger.acknowledged.keys()]);
  return next();
}

function note(ledger: Ledger, number: number, answer: Submitted): void {
  const { created, document, attributions } = answer;
  const before = ledger.acknowledged.get(number);
  const isAnother = before !== undefined && (before !== document.id || created);
  if (isAnother || attributions.length !== STATEMENTS) {
    ledger.contradictions.push(`Report ${number}: ${JSON.stringify(answer)}`);
  }
  ledger.acknowledged.set(number, document.id);
}
