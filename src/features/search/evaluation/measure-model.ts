import { ConfigError, readConfig } from '../../../platform/config/read-config.ts';
import { EmbeddingError } from '../dense/embedder.ts';
import { measureDenseWeight, weightsTried, type MeasuredWeights } from '../dense/measure-weight.ts';
import { storeMeasuredWeight } from '../dense/measured-weight.ts';
import { openEmbedder } from '../dense/open-embedder.ts';
import { evaluateSet, type EvaluateOptions, type GroupedEvaluation } from './evaluate-set.ts';
import { JudgedSetError, type JudgedSet } from './read-judged-set.ts';
import type { Pairs } from './score-answers.ts';

export type MeasuredModel = {
  readonly model: string;
  readonly measured: MeasuredWeights;
  /** The weight in force: the operator's, or else what is proposed. */
  readonly weight: number;
  /** The set with it. */
  readonly evaluation: GroupedEvaluation;
  /** Without the model, and the model's list alone. */
  readonly singles: { readonly terms: Pairs; readonly model: Pairs };
  /** Where the proposed weight was left. */
  readonly file: string;
};

/** Measures the model of the settings on a set and keeps the weight it deserves in the data folder. */
export async function measureModel(
  set: JudgedSet,
  options: EvaluateOptions,
  env: Record<string, string | undefined>,
): Promise<MeasuredModel> {
  const { embeddings, dataFolder } = settingsFrom(env);
  if (embeddings === undefined) throw new JudgedSetError('no embedding model is configured');
  try {
    const embedder = await openEmbedder(embeddings);
    try {
      const runs: GroupedEvaluation[] = [];
      const measured = await measureDenseWeight(set, embedder, async (extraListOf) => {
        const run = await evaluateSet(set, { ...options, extraListOf });
        runs.push(run);
        return run.pairs;
      });
      const file = storeMeasuredWeight(dataFolder, embedder.recipe, {
        weight: measured.weight,
        set: set.name,
        measuredAt: new Date(),
      });
      const weight = embeddings.weight ?? measured.weight;
      const runAt = (wanted: number) =>
        runs[weightsTried.findIndex((tried) => tried === nearestTried(wanted))];
      const [evaluation, without, alone] = [runAt(weight), runAt(0), runAt(1)];
      if (!evaluation || !without || !alone) throw new Error('a weight was not measured');
      const singles = { terms: without.pairs, model: alone.pairs };
      return { model: embedder.recipe.model, measured, weight, evaluation, singles, file };
    } finally {
      await embedder.close();
    }
  } catch (cause) {
    if (cause instanceof EmbeddingError) throw new JudgedSetError(cause.message);
    throw cause;
  }
}

function nearestTried(weight: number): number {
  return weightsTried.reduce<number>(
    (best, tried) => (Math.abs(tried - weight) < Math.abs(best - weight) ? tried : best),
    0,
  );
}

function settingsFrom(env: Record<string, string | undefined>) {
  try {
    return readConfig(env);
  } catch (cause) {
    if (cause instanceof ConfigError) throw new JudgedSetError(cause.message);
    throw cause;
  }
}
