/** How the states of a text's tokens become one vector. */
export type Pooling = 'mean' | 'first' | 'last';

/**
 * One vector for each text of a batch. `states`: [texts, tokens, dimensions] one after the other; `mask`: 1 for each
 * token of the text, 0 for filling, [texts, tokens]. Not scaled.
 */
export function poolStates(
  states: Float32Array,
  mask: ArrayLike<number | bigint>,
  shape: readonly [texts: number, tokens: number, dimensions: number],
  pooling: Pooling,
): Float32Array[] {
  const [texts, tokens, dimensions] = shape;
  return Array.from({ length: texts }, (_, text) => {
    const places = Array.from({ length: tokens }, (_, token) => token).filter((token) =>
      Number(mask[text * tokens + token]),
    );
    const chosen = pooling === 'mean' ? places : pooling === 'first' ? places.slice(0, 1) : places.slice(-1);
    const vector = new Float32Array(dimensions);
    for (const token of chosen) {
      const from = (text * tokens + token) * dimensions;
      for (let at = 0; at < dimensions; at++) vector[at]! += states[from + at]! / chosen.length;
    }
    return vector;
  });
}
