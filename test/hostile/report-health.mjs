// Loaded into the gateway's process before it starts (node --import), so that the tests see what a
// client cannot: the heap, and how long the loop was held up.

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.send) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let heap = 0;
  const look = () => {
    heap = Math.max(heap, getHeapStatistics().used_heap_size);
  };
  setInterval(look, 20).unref();
  // Tells what was seen since it was asked last.
  process.on('message', () => {
    look();
    process.send({
      heapMb: heap / 1e6,
      loopMs: delay.max / 1e6,
      rssMb: process.memoryUsage.rss() / 1e6,
    });
    heap = 0;
    delay.reset();
  });
  process.channel.unref();
}
