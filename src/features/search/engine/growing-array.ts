type Numbers = Uint16Array | Uint32Array | Int32Array | Float64Array;

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

  clear(): void {
    this.values = this.#make(64);
    this.length = 0;
  }

  get bytes(): number {
    return this.values.byteLength;
  }
}

export const makeUint32 = (length: number): Uint32Array => new Uint32Array(length);
export const makeUint16 = (length: number): Uint16Array => new Uint16Array(length);
export const makeFloat64 = (length: number): Float64Array => new Float64Array(length);
