import type { EmbeddingsConfig } from '../../../platform/config/embeddings-config.ts';
import type { Embedder } from './embedder.ts';
import { createHttpEmbedder } from './http-embedder.ts';
import { openOnnxEmbedder } from './onnx-embedder.ts';
import { templatesFor } from './templates.ts';

/** Opens the model the operator named; a folder may take a while, and rejects with an EmbeddingError that says why. */
export async function openEmbedder(config: EmbeddingsConfig): Promise<Embedder> {
  if ('folder' in config) return await openOnnxEmbedder(config);
  const { url, key, model, dimensions } = config;
  const known = templatesFor(model);
  const queryTemplate = config.queryTemplate ?? known.queryTemplate;
  const passageTemplate = config.passageTemplate ?? known.passageTemplate;
  return createHttpEmbedder({ url, key, recipe: { model, dimensions, queryTemplate, passageTemplate } });
}
