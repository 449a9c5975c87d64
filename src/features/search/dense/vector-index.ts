import type { Ctx } from '../../../platform/db/context.ts';
import { isLanguage } from '../../../shared/language.ts';
import { nextTurn } from '../../../shared/next-turn.ts';
import { createVectorMemory, type VectorMemory } from './vector-memory.ts';
import { vectorsAfter } from './views.ts';

const changesPerRead = 1_000;

/** The vectors of one recipe as this process knows them: a cache that follows the database. */
export type VectorIndex = Pick<VectorMemory, 'nearest' | 'size' | 'close'> & {
  /** Reads what has changed since the last time; calls that overlap share one reading. */
  catchUp(): Promise<void>;
};

/** Empty; `recipe` is the id of the recipe whose vectors it holds. */
export function createVectorIndex(ctx: Ctx, recipe: string, dimensions: number): VectorIndex {
  const memory = createVectorMemory(dimensions);
  let readTo = 0;
  let reading: Promise<void> | undefined;

  async function read(): Promise<void> {
    for (;;) {
      const changes = await vectorsAfter(ctx, readTo, changesPerRead);
      for (const { key, language, vector, recipe: made, changeSequence } of changes) {
        readTo = changeSequence;
        if (!isLanguage(language)) continue;
        if (vector && made === recipe && vector.bytes.length === dimensions)
          memory.put(key, language, vector);
        else memory.remove(key, language);
      }
      if (changes.length < changesPerRead) return;
      await nextTurn();
    }
  }

  return {
    nearest: memory.nearest,
    size: memory.size,
    close: async () => {
      await reading?.catch(() => undefined);
      await memory.close();
    },
    catchUp: () =>
      (reading ??= read().finally(() => {
        reading = undefined;
      })),
  };
}
