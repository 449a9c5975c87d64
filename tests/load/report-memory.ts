import type { Serializable } from 'node:child_process';

// Loaded before the program (`node --expose-gc --import …`): answers its parent how much memory is in use after a
// garbage collection.

/** Bytes. */
export type MemoryReport = { heapUsed: number; external: number; rss: number };

const { gc } = globalThis as { gc?: () => void };

process.on('message', (wish: Serializable) => {
  if (wish !== 'memory') return;
  // Twice: what only finalizers held is freed by the second.
  gc?.();
  setTimeout(() => {
    gc?.();
    const { heapUsed, external, rss } = process.memoryUsage();
    process.send?.({ heapUsed, external, rss } satisfies MemoryReport);
  }, 100);
});
// The question alone keeps nobody alive.
process.channel?.unref();
