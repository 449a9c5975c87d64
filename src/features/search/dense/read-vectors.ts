import { EmbeddingError } from './embedder.ts';

/**
 * The vectors of an answer of `/v1/embeddings`, each scaled to length one and in the order of the texts asked. Whatever
 * is not exactly that (half a body, other numbers of vectors, wrong dimensions, NaN) is an EmbeddingError.
 */
export function readVectors(body: string, count: number, dimensions: number): Float32Array[] {
  const data = readData(body);
  if (data.length !== count) {
    throw new EmbeddingError('badAnswer', `${data.length} vectors for ${count} texts`);
  }
  const vectors: (Float32Array | undefined)[] = Array.from({ length: count }, () => undefined);
  data.forEach((item, at) => {
    if (typeof item !== 'object' || item === null)
      throw new EmbeddingError('badAnswer', 'an entry is no object');
    const { index = at, embedding } = item as { index?: unknown; embedding?: unknown };
    if (
      typeof index !== 'number' ||
      !Number.isInteger(index) ||
      index < 0 ||
      index >= count ||
      vectors[index]
    ) {
      throw new EmbeddingError('badAnswer', 'the indexes of the vectors are wrong');
    }
    if (!Array.isArray(embedding)) throw new EmbeddingError('badAnswer', 'an entry has no vector');
    vectors[index] = toUnitVector(embedding, dimensions);
  });
  return vectors as Float32Array[];
}

function readData(body: string): unknown[] {
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    throw new EmbeddingError('badAnswer', 'not JSON, or cut off');
  }
  const data =
    typeof answer === 'object' && answer !== null ? (answer as { data?: unknown }).data : undefined;
  if (!Array.isArray(data)) throw new EmbeddingError('badAnswer', 'no list of vectors');
  return data;
}

/** Checks and scales one vector; EmbeddingError for wrong length, anything but finite numbers, or nothing but zeros. */
export function toUnitVector(values: ArrayLike<unknown>, dimensions: number): Float32Array {
  if (values.length !== dimensions) {
    throw new EmbeddingError('wrongDimensions', `${values.length} numbers where ${dimensions} are set`);
  }
  const vector = new Float32Array(dimensions);
  let square = 0;
  for (let at = 0; at < dimensions; at++) {
    const value = values[at];
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw new EmbeddingError('badAnswer', 'a vector holds something that is no finite number');
    }
    vector[at] = value;
    square += value * value;
  }
  const length = Math.sqrt(square);
  if (!(length > 1e-12) || !Number.isFinite(length))
    throw new EmbeddingError('badAnswer', 'a vector has no direction');
  for (let at = 0; at < dimensions; at++) vector[at]! /= length;
  return vector;
}
