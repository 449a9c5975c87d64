import type { Embedder } from './embedder.ts';

/** Vectors of queries, those of late kept: turning a page or choosing a facet asks the model nothing. */
export type QueryVectors = {
  /** Undefined when so many questions wait for the model that one more would only be late. */
  ask(text: string): Promise<Float32Array> | undefined;
};

const keptMax = 1_000;
const waitingMax = 8;

export function createQueryVectors(embedder: Embedder): QueryVectors {
  const kept = new Map<string, Promise<Float32Array>>();
  let waiting = 0;

  async function embedOne(text: string): Promise<Float32Array> {
    waiting++;
    try {
      const [vector] = await embedder.embed([text], 'query');
      if (!vector) throw new Error('The model gave no vector');
      return vector;
    } finally {
      waiting--;
    }
  }

  return {
    ask(text) {
      const known = kept.get(text);
      if (known) {
        kept.delete(text);
        kept.set(text, known);
        return known;
      }
      if (waiting >= waitingMax) return undefined;
      const asked = embedOne(text);
      kept.set(text, asked);
      asked.catch(() => kept.get(text) === asked && kept.delete(text));
      if (kept.size > keptMax) kept.delete(kept.keys().next().value ?? '');
      return asked;
    },
  };
}
