import type { Span } from '../text/span.ts';
import type { ContentScene } from './content-scene.ts';
import type { QuoteRun, Token } from './reading.ts';
import { isTitle } from './titles.ts';
import { isVerbal } from './verb-groups.ts';

// Quotations before an attribution that stand apart from the words before them.

/** 'Whatever they do, "it will take years," says Ann Poe': the quotation stands by itself. */
export function setApart(scene: ContentScene, part: readonly Token[]): Span | null {
  const last = part.at(-1) as Token;
  const run = last.run >= 0 ? last.run : (part.at(-2)?.run ?? -1);
  const mark = run < 0 ? undefined : part[part.findIndex((token) => token.run === run) - 1];
  return mark?.text === ',' ? lastRun(scene, last, part.at(-2)) : null;
}

/** 'He had a last wish: "Let me go home," he said': the colon or dash parts the words from the rest. */
export function announcedRun(
  scene: ContentScene,
  part: readonly Token[],
  last: Token,
  second: Token | undefined,
): Span | null {
  const run = last.run >= 0 ? last.run : last.text === ',' ? (second?.run ?? -1) : -1;
  if (run < 0) return null;
  const mark = part[part.findIndex((token) => token.run === run) - 1];
  return mark && mark.run < 0 && /^(?::|—|--?)$/.test(mark.text)
    ? lastRun(scene, last, second)
    : null;
}

/** 'As for the dam, "I like it," he said', 'Whatever its age, "it holds," he said': no verb stands before the words. */
export function runBehindTopic(
  scene: ContentScene,
  part: readonly Token[],
  last: Token,
  second: Token | undefined,
): Span | null {
  const run = last.run >= 0 ? last.run : last.text === ',' ? (second?.run ?? -1) : -1;
  const start = part.findIndex((token) => token.run === run);
  if (run < 0 || start < 2 || part[start - 1]?.text !== ',') return null;
  const topic = part.slice(0, start - 1);
  if (
    !TOPIC.test(topic[0]?.lower ?? '') ||
    topic.some((token) => token.run >= 0 || isVerbal(token))
  )
    return null;
  return part.slice(start).some(isVerbal) ? lastRun(scene, last, second) : null;
}

const TOPIC =
  /^(?:as|whatever|about|regarding|of|on|in|for|at|with|for|by|to|from|instead|after|before|despite)$/;

export function lastRun(scene: ContentScene, last: Token, second: Token | undefined): Span | null {
  const index = last.run >= 0 ? last.run : last.text === ',' ? (second?.run ?? -1) : -1;
  const run: QuoteRun | undefined = scene.reading.runs[index];
  if (run && isTitle(scene.reading.folded.slice(run.start, run.end))) return null;
  return run ? { start: run.start, end: run.end } : null;
}
