// Loaded into the gateway's process before it starts (node --import), so that the tests see what a
// client cannot: the heap, and how long the loop was held up.

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.send) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let heap = 0;
  let rss = 0;
  const look = () => {
    heap = Math.max(heap, getHeapStatistics().used_heap_size);
    rss = Math.max(rss, process.memoryUsage.rss());
  };
  setInterval(look, 20).unref();
  /** Twice: what a finalizer lets go of is free after the second time only. */
  const collect = async () => {
    for (let round = 0; round < 2; round += 1) {
      globalThis.gc?.();
      await new Promise(setImmediate);
    }
  };
  // Tells what was seen since it was asked last; asked to collect, what is left after a collection.
  process.on('message', async (asked) => {
    look();
    const [highestHeap, highestRss, loop] = [heap, rss, delay.max];
    if (asked === 'collect') await collect();
    const { heapUsed, external, rss: rssNow } = process.memoryUsage();
    process.send({
      heapMb: highestHeap / 1e6,
      rssMb: highestRss / 1e6,
      loopMs: loop / 1e6,
      leftMb: (heapUsed + external) / 1e6,
      rssNowMb: rssNow / 1e6,
    });
    heap = 0;
    rss = 0;
    delay.reset();
  });
  process.channel.unref();
}
