/** Work done step by step, never twice at the same time. */
export type Lane = {
  /** Runs steps until one says there was nothing to do; a call meanwhile makes it look once more. */
  run(): Promise<void>;
  /** Whether a step is running or about to. */
  isBusy(): boolean;
  /** Waits for the step that is running; no other begins after it. */
  stop(): Promise<void>;
};

/** `step` does one piece of work and returns whether there was any. */
export function createLane(step: () => Promise<boolean>): Lane {
  let running: Promise<void> | undefined;
  let calls = 0;
  let isStopped = false;

  async function work(): Promise<void> {
    try {
      let seen = 0;
      do {
        seen = calls;
        while (!isStopped && (await step()));
      } while (!isStopped && seen !== calls);
    } finally {
      running = undefined;
    }
  }

  return {
    run() {
      calls += 1;
      if (isStopped) return Promise.resolve();
      running ??= work();
      return running;
    },
    isBusy: () => running !== undefined,
    async stop() {
      isStopped = true;
      await running?.catch(() => undefined);
    },
  };
}
