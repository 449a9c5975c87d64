/**
 * A column of value lists (a facet, the audience): equal lists are stored once, a record keeps a number.
 * Counting and filtering work on lists, of which there are few, not on records.
 */
export class ValueColumn {
  readonly byRecord: Uint16Array;
  readonly #read: () => string;
  #lists: readonly (readonly string[])[] | undefined;
  #listsOf: Map<string, number[]> | undefined;
  #numbered: NumberedLists | undefined;

  constructor(byRecord: Uint16Array, read: () => string) {
    this.byRecord = byRecord;
    this.#read = read;
  }

  /** Decoded when first asked for: most columns of most segments never are. */
  get lists(): readonly (readonly string[])[] {
    return (this.#lists ??= JSON.parse(this.#read()) as string[][]);
  }

  values(record: number): readonly string[] {
    return this.lists[this.byRecord[record] ?? 0] ?? [];
  }

  /** For each list 1 when it has one of the values. */
  flagListsWith(values: readonly string[]): Uint8Array {
    const flags = new Uint8Array(this.lists.length);
    const listsOf = (this.#listsOf ??= invert(this.lists));
    for (const value of values) {
      for (const list of listsOf.get(value) ?? []) flags[list] = 1;
    }
    return flags;
  }

  /** The lists as numbers of their values in `numbers`, which all segments of a thread share. */
  numbered(numbers: ValueNumbers): NumberedLists {
    if (this.#numbered === undefined) {
      const starts = new Uint32Array(this.lists.length + 1);
      const values: number[] = [];
      this.lists.forEach((list, at) => {
        for (const value of list) values.push(numbers.numberOf(value));
        starts[at + 1] = values.length;
      });
      this.#numbered = { starts, values: Uint32Array.from(values) };
    }
    return this.#numbered;
  }
}

export type NumberedLists = { readonly starts: Uint32Array; readonly values: Uint32Array };

function invert(lists: readonly (readonly string[])[]): Map<string, number[]> {
  const listsOf = new Map<string, number[]>();
  lists.forEach((list, at) => {
    for (const value of list) {
      const known = listsOf.get(value);
      if (known === undefined) listsOf.set(value, [at]);
      else known.push(at);
    }
  });
  return listsOf;
}

/** The values of one facet, numbered as they are met. */
export class ValueNumbers {
  readonly #numbers = new Map<string, number>();
  readonly names: string[] = [];

  numberOf(value: string): number {
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.names.push(value) - 1;
      this.#numbers.set(value, number);
    }
    return number;
  }
}

/** Collects a column while a segment is built; at most 65,536 lists, since there are no more records. */
export class ColumnWriter {
  readonly #numbers = new Map<string, number>();
  readonly #lists: string[][] = [];
  readonly #byRecord: number[] = [];

  push(values: readonly string[]): void {
    this.pushList(this.numberOf(values));
  }

  pushList(number: number): void {
    this.#byRecord.push(number);
  }

  /** Number of a list in this column. */
  numberOf(values: readonly string[]): number {
    const list = values.length > 1 ? [...new Set(values)].sort() : values;
    const name = list.length === 1 ? `=${list[0] ?? ''}` : JSON.stringify(list);
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#lists.push([...list]) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }

  sections(name: string): Record<string, Uint8Array | Uint16Array> {
    return {
      [name]: Uint16Array.from(this.#byRecord),
      [`${name}.lists`]: Buffer.from(JSON.stringify(this.#lists)),
    };
  }
}
