/** What the health page says of the embedding model; never the key, the address or a text. */
export type EmbeddingReport =
  | 'off'
  | {
      /** opening: not there yet. on: it answers. away: the last questions failed. */
      readonly state: 'opening' | 'on' | 'away';
      readonly model: string;
      readonly dimensions?: number;
      /** 0: its list is left out of every answer. */
      readonly weight?: number;
      readonly weightFrom?: 'setting' | 'measured' | 'notMeasured';
      readonly vectors?: number;
      readonly documents?: number;
      readonly documentsLeft?: number;
      /** Code of what went wrong last. */
      readonly problem?: string;
    };
