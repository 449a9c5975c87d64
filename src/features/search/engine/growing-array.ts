import { reserveMemory } from './reserve-memory.ts';

type Numbers = Uint16Array | Uint32Array | Float64Array;

/** A typed array that grows by half when it is full; absent places read as 0. */
export class GrowingArray<Kind extends Numbers> {
  length = 0;
  values: Kind;
  readonly #make: (length: number) => Kind;

  constructor(make: (length: number) => Kind) {
    this.#make = make;
    this.values = make(64);
  }

  push(value: number): number {
    this.set(this.length, value);
    return this.length - 1;
  }

  get(at: number): number {
    return this.values[at] ?? 0;
  }

  set(at: number, value: number): void {
    if (at >= this.values.length) {
      const larger = this.#make(Math.max(at + 1, Math.ceil(this.values.length * 1.5)));
      larger.set(this.values as never);
      this.values = larger;
    }
    this.values[at] = value;
    if (at >= this.length) this.length = at + 1;
  }
}

/** Arrays of at least so many places, all 0. */
export const makeUint32 = (length: number): Uint32Array => wholeOf(Uint32Array, length);
export const makeUint16 = (length: number): Uint16Array => wholeOf(Uint16Array, length);

function wholeOf<Kind extends Numbers>(
  Kind: { new (memory: ArrayBufferLike, start: number, length: number): Kind; BYTES_PER_ELEMENT: number },
  length: number,
): Kind {
  const memory = reserveMemory(length * Kind.BYTES_PER_ELEMENT);
  return new Kind(memory, 0, Math.floor(memory.byteLength / Kind.BYTES_PER_ELEMENT));
}
