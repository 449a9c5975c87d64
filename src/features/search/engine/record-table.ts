import { GrowingArray, makeFloat64 } from './growing-array.ts';
import type { SearchRecord } from './search-record.ts';
import { ValueSets } from './value-sets.ts';

/** The records' keys, dates, audience and facets as columns; a removed record's number is given to a later one. */
export class RecordTable {
  readonly #numbers = new Map<string, number>();
  readonly #keys: (string | undefined)[] = [];
  readonly #unused: number[] = [];
  readonly dates = new GrowingArray(makeFloat64);
  readonly audience = new ValueSets();
  readonly #facets = new Map<string, ValueSets>();

  get size(): number {
    return this.#numbers.size;
  }

  /** Numbers of records go from 0 to here; some may be unused. */
  get capacity(): number {
    return this.#keys.length;
  }

  find(key: string): number | undefined {
    return this.#numbers.get(key);
  }

  key(record: number): string | undefined {
    return this.#keys[record];
  }

  put(record: SearchRecord): number {
    const number = this.#numbers.get(record.key) ?? this.#unused.pop() ?? this.#keys.length;
    this.#numbers.set(record.key, number);
    this.#keys[number] = record.key;
    this.dates.set(number, record.sortDate);
    this.audience.set(number, record.audience);
    const facets: Record<string, readonly string[]> = {
      kind: [record.kind],
      language: record.texts.map((text) => text.language),
      ...record.facets,
    };
    for (const name of Object.keys(facets)) {
      if (!this.#facets.has(name)) this.#facets.set(name, new ValueSets());
    }
    for (const [name, column] of this.#facets)
      column.set(number, Object.hasOwn(facets, name) ? (facets[name] ?? []) : []);
    return number;
  }

  remove(key: string): number | undefined {
    const number = this.#numbers.get(key);
    if (number === undefined) return undefined;
    this.#numbers.delete(key);
    this.#keys[number] = undefined;
    this.#unused.push(number);
    this.audience.clear(number);
    for (const column of this.#facets.values()) column.clear(number);
    return number;
  }

  facet(name: string): ValueSets | undefined {
    return this.#facets.get(name);
  }

  get bytes(): number {
    let bytes = this.dates.bytes + this.audience.bytes;
    for (const column of this.#facets.values()) bytes += column.bytes;
    for (const key of this.#keys) bytes += 70 + (key?.length ?? 0) * 2;
    return bytes;
  }
}
