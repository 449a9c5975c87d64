import type { EmbeddingsConfig } from '../../../platform/config/embeddings-config.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { DenseSearch } from './dense-search.ts';
import { recipeId } from './embedded-text.ts';
import { EmbeddingError, type Embedder } from './embedder.ts';
import type { EmbeddingReport } from './embedding-report.ts';
import { readMeasuredWeight } from './measured-weight.ts';
import { createNearestByModel, type NearestByModel } from './nearest-by-model.ts';
import { openEmbedder } from './open-embedder.ts';
import { createVectorIndex, type VectorIndex } from './vector-index.ts';
import { embeddingProgress, type EmbeddingProgress } from './views.ts';

/** A model that could not be opened is tried again. */
const reopenMs = 60_000;
/** Notifications may be lost. */
const lookMs = 15_000;
/** Changes come in bursts. */
const gatherMs = 1_000;

type Open = {
  readonly embedder: Embedder;
  readonly index: VectorIndex;
  readonly nearest: NearestByModel;
  readonly weight: number;
  readonly weightFrom: 'setting' | 'measured' | 'notMeasured';
};

/** The living half of dense search: opens the model, follows what changes, answers questions. */
export function runDenseSearch(ctx: Ctx, config: EmbeddingsConfig, dataFolder: string) {
  const timers = new Set<NodeJS.Timeout>();
  const unlisten: (() => Promise<void>)[] = [];
  let listening: Promise<void> | undefined;
  let opened: Open | undefined;
  let opening: Promise<void> | undefined;
  let progress: EmbeddingProgress | undefined;
  let problem: string | undefined;
  let isStopped = false;
  let enqueue: (ctx: Ctx) => Promise<void> = () => Promise.resolve();

  function later(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      if (!isStopped) work();
    }, ms).unref();
    timers.add(timer);
  }

  /** Runs work once for a burst of calls. */
  function gathered(work: () => Promise<void>): () => void {
    let isWaiting = false;
    return () => {
      if (isWaiting) return;
      isWaiting = true;
      later(gatherMs, () => {
        isWaiting = false;
        work().catch((error: unknown) => ctx.log.warn({ err: error }, 'vectors could not be followed'));
      });
    };
  }

  async function open(): Promise<void> {
    try {
      const embedder = await openEmbedder(config);
      const { recipe } = embedder;
      const measured = readMeasuredWeight(dataFolder, recipe);
      const index = createVectorIndex(ctx, recipeId(recipe), recipe.dimensions);
      opened = {
        embedder,
        index,
        nearest: createNearestByModel({ embedder, index }),
        weight: config.weight ?? measured?.weight ?? 0,
        weightFrom: config.weight !== undefined ? 'setting' : measured ? 'measured' : 'notMeasured',
      };
      problem = undefined;
      ctx.log.info(
        { ...recipe, weight: opened.weight, weightFrom: opened.weightFrom },
        'embedding model open',
      );
      await enqueue(ctx);
      await follow();
    } catch (error) {
      problem = error instanceof EmbeddingError ? error.fault : 'failing';
      ctx.log.warn({ err: error }, 'embedding model is away; search answers without it');
      if (!opened) later(reopenMs, () => (opening = open()));
    }
  }

  async function follow(): Promise<void> {
    if (!opened) return;
    await opened.index.catchUp();
    progress = await embeddingProgress(ctx, recipeId(opened.embedder.recipe));
  }

  return {
    embedder: () => opened?.embedder,

    async find(text: string): ReturnType<DenseSearch['find']> {
      if (opened?.weight === 0 || text.trim() === '') return { state: 'off' };
      if (!opened) return { state: 'away' };
      const found = await opened.nearest.find(text);
      if (found.state !== 'used') return found;
      return { state: 'used', extraList: { keys: found.keys, weight: opened.weight } };
    },

    report(): EmbeddingReport {
      if (!opened) {
        const model = 'model' in config && config.model !== undefined ? config.model : 'local';
        return { state: problem ? 'away' : 'opening', model, ...(problem && { problem }) };
      }
      const lastProblem = progress?.lastProblem ?? undefined;
      return {
        state: opened.nearest.isAway() ? 'away' : 'on',
        model: opened.embedder.recipe.model,
        dimensions: opened.embedder.recipe.dimensions,
        weight: opened.weight,
        weightFrom: opened.weightFrom,
        vectors: opened.index.size(),
        ...(progress && { documents: progress.documents, documentsLeft: progress.documentsLeft }),
        ...(lastProblem !== undefined && { problem: lastProblem }),
      };
    },

    start(database: Pick<Database, 'listen'>, enqueueWork: (ctx: Ctx) => Promise<void>): void {
      enqueue = enqueueWork;
      opening = open();
      const askForWork = gathered(async () => {
        if (opened) await enqueue(ctx);
      });
      const catchUp = gathered(follow);
      const lookAgain = (): void => {
        catchUp();
        later(lookMs, lookAgain);
      };
      const listen = async (): Promise<void> => {
        unlisten.push(await database.listen('search_changed', askForWork));
        unlisten.push(await database.listen('search_vectors_changed', catchUp));
        // What was told before the database listened would be lost.
        askForWork();
        catchUp();
      };
      listening = listen().catch((error: unknown) =>
        ctx.log.warn({ err: error }, 'vectors are followed by the clock alone'),
      );
      lookAgain();
    },

    async stop(): Promise<void> {
      isStopped = true;
      for (const timer of timers) clearTimeout(timer);
      await listening;
      for (const stopListening of unlisten) await stopListening();
      await opening;
      await opened?.index.close();
      await opened?.embedder.close();
    },
  };
}
