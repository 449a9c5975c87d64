import type { EmbeddingFault } from './embedder.ts';

export type OnnxRequest = { readonly id: number; readonly texts: readonly string[] };
/** The reply 0 comes unasked when the model is open, with one vector, or cannot be opened. */
export type OnnxReply =
  | { readonly id: number; readonly vectors: readonly Float32Array[] }
  | { readonly id: number; readonly fault: EmbeddingFault; readonly detail: string };
