import { TranslationEngineError } from './engine-error.ts';
import type { EngineLimits } from './translation-engine.ts';

/** The segments in their order, cut into batches an engine takes; a TranslationEngineError if one alone is too long. */
export function makeBatches(segments: readonly string[], limits: EngineLimits): string[][] {
  const { charactersPerRequest, segmentsPerRequest } = limits;
  const batches: string[][] = [];
  let batch: string[] = [];
  let characters = 0;
  for (const text of segments) {
    if (text.length > charactersPerRequest) {
      throw new TranslationEngineError('textTooLong', `${text.length} of ${charactersPerRequest} characters`);
    }
    const isFull = batch.length >= segmentsPerRequest || characters + text.length > charactersPerRequest;
    if (batches.length === 0 || isFull) {
      batch = [];
      batches.push(batch);
      characters = 0;
    }
    batch.push(text);
    characters += text.length;
  }
  return batches;
}
