/** What became of the calls of a load: milliseconds of those that went well, and what went wrong. */
export type Tally = { times: number[]; faults: string[] };

/**
 * Calls `act` at a steady rate for so long, whether or not earlier calls are done (an open loop: a slow server does
 * not slow the load down). Resolves when all calls are over.
 */
export async function steadyLoad(
  perSecond: number,
  seconds: number,
  act: (number: number) => Promise<void>,
): Promise<Tally> {
  const tally: Tally = { times: [], faults: [] };
  const running = new Set<Promise<void>>();
  const startedAt = performance.now();
  const total = perSecond * seconds;
  for (let number = 0; number < total; number++) {
    const wait = startedAt + (number * 1000) / perSecond - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    const callAt = performance.now();
    const call = act(number).then(
      () => void tally.times.push(performance.now() - callAt),
      (error: unknown) => void tally.faults.push(String(error)),
    );
    running.add(call);
    void call.finally(() => running.delete(call));
  }
  await Promise.all(running);
  return tally;
}

/** p50, p95, p99 and the longest, in milliseconds. */
export function percentiles({ times }: Tally): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`;
}
