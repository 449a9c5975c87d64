import { GrowingArray, makeUint32 } from './growing-array.ts';

/**
 * A column of value lists (a facet, the audience): equal lists are stored once, a record keeps a number.
 * Counting and filtering work on lists, of which there are few, not on records.
 */
export class ValueSets {
  readonly #byRecord = new GrowingArray(makeUint32);
  readonly #numbers = new Map<string, number>();
  readonly #lists: (readonly string[])[] = [];
  readonly #uses: number[] = [];
  readonly #unused: number[] = [];

  constructor() {
    this.#use([]);
  }

  set(record: number, values: readonly string[]): void {
    const before = this.#byRecord.get(record);
    const number = this.#use([...new Set(values)].sort());
    this.#byRecord.set(record, number);
    if (before !== 0) this.#release(before);
  }

  clear(record: number): void {
    const before = this.#byRecord.get(record);
    this.#byRecord.set(record, 0);
    if (before !== 0) this.#release(before);
  }

  listOf(record: number): number {
    return this.#byRecord.get(record);
  }

  values(list: number): readonly string[] {
    return this.#lists[list] ?? [];
  }

  get lists(): number {
    return this.#lists.length;
  }

  /** For each list 1 when it has one of the values. */
  flagListsWith(values: readonly string[]): Uint8Array {
    const wanted = new Set(values);
    return Uint8Array.from(this.#lists, (list) => (list.some((value) => wanted.has(value)) ? 1 : 0));
  }

  get bytes(): number {
    return this.#byRecord.bytes + this.#lists.reduce((sum, list) => sum + 120 + list.join('').length * 2, 0);
  }

  #use(values: readonly string[]): number {
    if (values.length === 0 && this.#lists.length > 0) return 0;
    const name = values.join('\u0000');
    const known = this.#numbers.get(name);
    if (known !== undefined) {
      this.#uses[known] = (this.#uses[known] ?? 0) + 1;
      return known;
    }
    const number = this.#unused.pop() ?? this.#lists.length;
    this.#lists[number] = values;
    this.#uses[number] = 1;
    this.#numbers.set(name, number);
    return number;
  }

  #release(number: number): void {
    const left = (this.#uses[number] ?? 1) - 1;
    this.#uses[number] = left;
    if (left > 0) return;
    this.#numbers.delete(this.values(number).join('\u0000'));
    this.#lists[number] = [];
    this.#unused.push(number);
  }
}
