/** A query is asked with, a passage is looked for: many models want them marked differently. */
export type EmbeddingRole = 'query' | 'passage';

/** Everything that shapes a model's vectors; vectors of different recipes cannot be compared. */
export type EmbeddingRecipe = {
  readonly model: string;
  /** Numbers in a vector. */
  readonly dimensions: number;
  /** What is sent, with `{text}` in the place of the text. */
  readonly queryTemplate: string;
  readonly passageTemplate: string;
};

/** A model that turns texts into vectors of length one. */
export type Embedder = {
  readonly recipe: EmbeddingRecipe;
  /** Texts leave this process: only what everybody may read is given to it. */
  readonly isOutside: boolean;
  /**
   * One vector for each text, in their order, or an EmbeddingError. Long texts are cut. Passages are batched and tried
   * again when the model is busy; a query is tried once.
   */
  embed(texts: readonly string[], role: EmbeddingRole): Promise<Float32Array[]>;
  close(): Promise<void>;
};

export type EmbeddingFault =
  | 'unreachable'
  | 'slow'
  | 'busy'
  | 'failing'
  | 'refused'
  | 'textRefused'
  | 'badAnswer'
  | 'wrongDimensions'
  | 'notInstalled'
  | 'badFolder';

const passingFaults: readonly EmbeddingFault[] = ['unreachable', 'slow', 'busy', 'failing', 'badAnswer'];

/** Why there is no vector. The message never holds the key, the text, or what the server said. */
export class EmbeddingError extends Error {
  readonly fault: EmbeddingFault;
  /** How long the server asked to be left alone, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(fault: EmbeddingFault, detail: string, retryAfterMs?: number) {
    super(`Embedding model: ${fault} (${detail})`);
    this.name = 'EmbeddingError';
    this.fault = fault;
    this.retryAfterMs = retryAfterMs;
  }

  /** Trying the same again may help. */
  isPassing(): boolean {
    return passingFaults.includes(this.fault);
  }
}
