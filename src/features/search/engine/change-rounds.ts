import type { SearchChange, SearchRecord } from './search-record.ts';

/** Changes that are built together, each record once, as it is after all of them. */
export type Round = { readonly keys: readonly string[]; readonly records: readonly SearchRecord[] };

export type RoundWork<Built> = {
  /** Begins while the round before it is still being built. */
  build(records: readonly SearchRecord[]): Promise<Built>;
  /** Makes it visible; one round after another, in their order. */
  attach(keys: readonly string[], built: Built): Promise<void>;
};

type Waiting = {
  readonly changes: readonly SearchChange[];
  readonly resolve: () => void;
  readonly reject: (cause: unknown) => void;
};

/**
 * Takes changes in rounds: those that came while others were at work are made together. Two rounds are under way at
 * most, so that all threads always have something to build and little is waiting in memory.
 */
export class ChangeRounds<Built> {
  readonly #work: RoundWork<Built>;
  readonly #changesPerRound: number;
  #queue: Waiting[] = [];
  #isTaking = false;
  #attached: Promise<void> = Promise.resolve();

  constructor(changesPerRound: number, work: RoundWork<Built>) {
    this.#changesPerRound = changesPerRound;
    this.#work = work;
  }

  /** Resolves when the changes are visible. */
  add(changes: readonly SearchChange[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ changes, resolve, reject });
      if (!this.#isTaking) void this.#takeRounds();
    });
  }

  async #takeRounds(): Promise<void> {
    this.#isTaking = true;
    while (this.#queue.length > 0) {
      const taken = this.#takeRound();
      const { keys, records } = joinChanges(taken.flatMap(({ changes }) => changes));
      const building = this.#work.build(records);
      building.catch(() => undefined);
      const before = this.#attached;
      // The changes themselves are not held on to: they wait packed.
      const answers = taken.map(({ resolve, reject }) => ({ resolve, reject }));
      this.#attached = before
        .then(async () => this.#work.attach(keys, await building))
        .then(
          () => answers.forEach(({ resolve }) => resolve()),
          (cause: unknown) => answers.forEach(({ reject }) => reject(cause)),
        );
      await before;
    }
    this.#isTaking = false;
  }

  #takeRound(): Waiting[] {
    const taken: Waiting[] = [];
    for (let count = 0; this.#queue.length > 0;) {
      const next = this.#queue[0] as Waiting;
      if (count > 0 && count + next.changes.length > this.#changesPerRound) break;
      count += next.changes.length;
      taken.push(next);
      this.#queue.shift();
    }
    return taken;
  }
}

function joinChanges(changes: readonly SearchChange[]): Round {
  const last = new Map<string, SearchRecord | undefined>();
  for (const change of changes) {
    if ('put' in change) last.set(change.put.key, change.put);
    else last.set(change.remove, undefined);
  }
  return {
    keys: [...last.keys()],
    records: [...last.values()].filter((record) => record !== undefined),
  };
}
