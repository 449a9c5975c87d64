/** Vectors in shared memory, row after row in segments of equal size: the main thread writes, a search thread reads. */
export type VectorSegment = {
  readonly vectors: Int8Array;
  /** 0: there is no vector in this row. */
  readonly scales: Float32Array;
  /** Place of the text's language in `languages`. */
  readonly languages: Uint8Array;
};

export const rowsPerSegment = 8_192;

export function createSegment(dimensions: number): VectorSegment {
  return {
    vectors: new Int8Array(new SharedArrayBuffer(rowsPerSegment * dimensions)),
    scales: new Float32Array(new SharedArrayBuffer(rowsPerSegment * 4)),
    languages: new Uint8Array(new SharedArrayBuffer(rowsPerSegment)),
  };
}
