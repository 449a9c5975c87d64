import type { Atom, TermKey } from '../text/text-analysis.ts';

/** The concepts a spelling can stand for, each with how surely it does (1 for a preferred word, less for a synonym). */
export type TermGroup = {
  readonly members: readonly { readonly concept: number; readonly weight: number }[];
  readonly length: number;
  /** A short acronym that is an ordinary word in lower case (He, As): it must be written in capitals. */
  readonly needsCapitals: boolean;
  readonly isCompound: boolean;
};

/** A trie as numbers in shared memory: threads read the same bytes, nothing of it is copied. */
export type PackedTrie = {
  /** The words among the keys, by their numbers from `firstWordNumber` on, each closed by a line feed; UTF-8. */
  readonly words: Uint8Array;
  /** Children of a node lie side by side, in the order of their keys: from its number here to the next node's. */
  readonly children: Int32Array;
  /** The key that leads to a node. */
  readonly keys: Int32Array;
  /** Children of the root by key: most walks end there, and need no look-up among the links. */
  readonly roots: Int32Array;
  /** Number of a node's group + 1, 0 for none. */
  readonly groups: Int32Array;
  /** Where the members of a group begin; one more than there are groups. */
  readonly starts: Uint32Array;
  readonly concepts: Uint32Array;
  readonly weights: Float64Array;
  /** Of each group: number of keys, and the bits `capitalsFlag`, `compoundFlag`. */
  readonly lengths: Uint8Array;
  readonly flags: Uint8Array;
};

/** Keys below are characters. */
export const firstWordNumber = 0x10000;
/** So many are looked at one after another. */
const fewChildren = 8;
export const capitalsFlag = 1;
export const compoundFlag = 2;

/** Terms as sequences of atom keys; finds every term that starts at a place. */
export type TermTrie = {
  /** The atoms' keys as the trie's numbers, -1 for words that stand in no term: looked up once for all walks. */
  keysOf(atoms: readonly Atom[]): Int32Array;
  /** Calls `found` for each term that begins at atom `from` and runs over no break, shortest first. */
  walk(
    atoms: readonly Atom[],
    keys: Int32Array,
    from: number,
    found: (group: TermGroup, from: number, end: number) => void,
  ): void;
  /** The term that is this one key. */
  find(key: TermKey): TermGroup | undefined;
};

export function openTrie(packed: PackedTrie): TermTrie {
  const { roots, groups } = packed;
  const words = readWords(packed.words);
  /** Made when first met, and the same ever after. */
  const met: (TermGroup | undefined)[] = new Array<undefined>(packed.lengths.length).fill(undefined);
  const groupOf = (node: number): TermGroup | undefined => {
    const number = (groups[node] as number) - 1;
    return number < 0 ? undefined : (met[number] ??= readGroup(packed, number));
  };
  const numberOf = (key: TermKey): number => (typeof key === 'number' ? key : (words.get(key) ?? -1));
  return {
    keysOf: (atoms) => {
      const keys = new Int32Array(atoms.length);
      for (let at = 0; at < keys.length; at++) keys[at] = numberOf((atoms[at] as Atom).key);
      return keys;
    },
    walk(atoms, keys, from, found) {
      const first = keys[from] as number;
      let node = first < 0 ? 0 : (roots[first] ?? 0);
      for (let at = from + 1; node !== 0; at++) {
        const group = groupOf(node);
        if (group !== undefined) found(group, from, at);
        if (at >= keys.length || (keys[at] as number) < 0 || (atoms[at] as Atom).isBroken) return;
        node = findChild(packed, node, keys[at] as number);
      }
    },
    find(key) {
      const number = numberOf(key);
      return number < 0 ? undefined : groupOf(roots[number] ?? 0);
    },
  };
}

/** 0 for none. */
function findChild({ children, keys }: PackedTrie, node: number, key: number): number {
  let from = children[node] as number;
  let to = children[node + 1] as number;
  while (to - from > fewChildren) {
    const middle = (from + to) >>> 1;
    if ((keys[middle] as number) <= key) from = middle;
    else to = middle;
  }
  for (; from < to; from++) if (keys[from] === key) return from;
  return 0;
}

/** A table of the words' hashes could be shared as well, but reckoning a hash takes longer than this map's look-up. */
function readWords(words: Uint8Array): Map<string, number> {
  const numbers = new Map<string, number>();
  const text = Buffer.from(words.buffer, words.byteOffset, words.byteLength).toString('utf8');
  for (let at = 0, end = 0; (end = text.indexOf('\n', at)) >= 0; at = end + 1)
    numbers.set(text.slice(at, end), firstWordNumber + numbers.size);
  return numbers;
}

function readGroup({ starts, concepts, weights, lengths, flags }: PackedTrie, number: number): TermGroup {
  const from = starts[number] as number;
  const count = (starts[number + 1] as number) - from;
  return {
    members: Array.from({ length: count }, (_, at) => ({
      concept: concepts[from + at] as number,
      weight: weights[from + at] as number,
    })),
    length: lengths[number] as number,
    needsCapitals: ((flags[number] as number) & capitalsFlag) !== 0,
    isCompound: ((flags[number] as number) & compoundFlag) !== 0,
  };
}
