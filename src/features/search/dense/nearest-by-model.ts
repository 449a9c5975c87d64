import type { Embedder } from './embedder.ts';
import { createQueryVectors } from './query-vectors.ts';
import { textCharactersMax } from './templates.ts';
import type { VectorIndex } from './vector-index.ts';

/** `late`: not within the deadline. `away`: the model failed, or failed a moment ago. */
export type NearestAnswer =
  { readonly state: 'used'; readonly keys: readonly string[] } | { readonly state: 'late' | 'away' };

export type NearestByModel = {
  /** Never throws, never takes longer than the deadline. */
  find(text: string): Promise<NearestAnswer>;
  isAway(): boolean;
};

const deadlineMsDefault = 300;
const keysMax = 200;
/** After so many failures one after the other it is left alone for a while. */
const failuresInRow = 3;
const leftAloneMs = 15_000;

/** Asks the model for a query's vector and the index for the records nearest to it. */
export function createNearestByModel(options: {
  embedder: Embedder;
  index: Pick<VectorIndex, 'nearest'>;
  deadlineMs?: number;
  /** Milliseconds that only grow. */
  now?: () => number;
}): NearestByModel {
  const { embedder, index, deadlineMs = deadlineMsDefault, now = () => performance.now() } = options;
  const vectors = createQueryVectors(embedder);
  let failures = 0;
  let awayUntil = -Infinity;

  async function findKeys(asked: Promise<Float32Array>): Promise<NearestAnswer> {
    try {
      const keys = await index.nearest(await asked, keysMax);
      failures = 0;
      return { state: 'used', keys };
    } catch {
      failures++;
      if (failures >= failuresInRow) awayUntil = now() + leftAloneMs;
      return { state: 'away' };
    }
  }

  return {
    async find(text) {
      if (now() < awayUntil) return { state: 'away' };
      const asked = vectors.ask(text.slice(0, textCharactersMax).trim());
      if (!asked) return { state: 'late' };
      let timer: NodeJS.Timeout | undefined;
      const deadline = new Promise<NearestAnswer>((resolve) => {
        timer = setTimeout(() => resolve({ state: 'late' }), deadlineMs);
      });
      const answer = await Promise.race([findKeys(asked), deadline]);
      clearTimeout(timer);
      return answer;
    },
    isAway: () => now() < awayUntil || failures > 0,
  };
}
