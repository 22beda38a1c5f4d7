const waiting: (() => void)[] = [];

/**
 * Lets everybody else have their turn, and goes on when all have had it. Of those who do this, one
 * goes on in each round of the event loop: twenty of them at once hold up others no longer than one.
 */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(resumeOne);
  });
}

function resumeOne(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(resumeOne);
}
