/** A list of numbers that grows: one typed array, doubled when it is full. */
export type NumberList<Numbers extends Uint32Array | Float32Array | Float64Array | Uint8Array> = {
  values(): Numbers;
  length(): number;
  push(value: number): void;
  bytes(): number;
};

export function createNumberList<Numbers extends Uint32Array | Float32Array | Float64Array | Uint8Array>(
  make: (length: number) => Numbers,
): NumberList<Numbers> {
  let values = make(64);
  let length = 0;
  return {
    values: () => values,
    length: () => length,
    push(value) {
      if (length === values.length) {
        const grown = make(length * 2);
        grown.set(values);
        values = grown;
      }
      values[length++] = value;
    },
    bytes: () => values.byteLength,
  };
}
