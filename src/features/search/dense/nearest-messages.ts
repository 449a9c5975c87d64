import type { NearestRow } from './find-nearest.ts';
import type { QuantisedVector } from './quantise.ts';
import type { VectorSegment } from './vector-segments.ts';

export type NearestRequest =
  | { readonly segment: VectorSegment }
  | {
      readonly id: number;
      readonly query: QuantisedVector;
      readonly limit: number;
      readonly languageCount: number;
    };
export type NearestReply = { readonly id: number; readonly rows: readonly NearestRow[] };
