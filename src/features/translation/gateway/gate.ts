/** Lets at most so many works run at once; the others wait in the order they came. */
type Gate = { run<T>(work: () => Promise<T>): Promise<T> };

export function createGate(atOnce: number): Gate {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function run<T>(work: () => Promise<T>): Promise<T> {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      // The place goes straight to the next one, so that nobody slips in between.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  }

  return { run };
}
