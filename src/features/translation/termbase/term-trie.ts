import type { Atom, TermKey } from '../text/text-analysis.ts';

/** The concepts a spelling can stand for, each with how surely it does (1 for a preferred word, less for a synonym). */
export type TermGroup = {
  readonly members: { concept: number; weight: number }[];
  readonly length: number;
  /** A short acronym that is an ordinary word in lower case (He, As): it must be written in capitals. */
  needsCapitals: boolean;
  isCompound: boolean;
};

type Member = TermGroup['members'][number];

/** Terms as sequences of atom keys; finds every term that starts at a place. */
export type TermTrie = {
  add(keys: readonly TermKey[], member: Member, isCompound: boolean, needsCapitals: boolean): void;
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

const firstWordNumber = 0x10000;

/** Nodes are numbers and their links one table of integers; a tree of maps took twice as long to walk. */
export function createTermTrie(): TermTrie {
  const links = createLinkTable();
  const groups: (TermGroup | undefined)[] = [undefined];
  const wordNumbers = new Map<string, number>();
  const numberOf = (key: TermKey): number => (typeof key === 'number' ? key : (wordNumbers.get(key) ?? -1));
  /** First steps need no look-up in the table: most walks end there. */
  let roots = new Int32Array(firstWordNumber * 2);
  const setRoot = (number: number, child: number): void => {
    if (number >= roots.length) {
      const larger = new Int32Array(Math.max(number + 1, roots.length * 2));
      larger.set(roots);
      roots = larger;
    }
    roots[number] = child;
  };
  return {
    add(keys, member, isCompound, needsCapitals) {
      let node = 0;
      for (const key of keys) {
        if (typeof key === 'string' && !wordNumbers.has(key))
          wordNumbers.set(key, firstWordNumber + wordNumbers.size);
        const number = numberOf(key);
        let child = links.get(node, number);
        if (child === 0) {
          child = groups.push(undefined) - 1;
          links.set(node, number, child);
          if (node === 0) setRoot(number, child);
        }
        node = child;
      }
      const group = (groups[node] ??= { members: [], length: keys.length, needsCapitals, isCompound: false });
      joinGroup(group, member, isCompound, needsCapitals);
    },
    keysOf: (atoms) => {
      const keys = new Int32Array(atoms.length);
      for (let at = 0; at < keys.length; at++) keys[at] = numberOf((atoms[at] as Atom).key);
      return keys;
    },
    walk(atoms, keys, from, found) {
      const first = keys[from] as number;
      let node = first < 0 ? 0 : (roots[first] ?? 0);
      for (let at = from + 1; node !== 0; at++) {
        const group = groups[node];
        if (group !== undefined) found(group, from, at);
        if (at >= keys.length || (keys[at] as number) < 0 || (atoms[at] as Atom).isBroken) return;
        node = links.get(node, keys[at] as number);
      }
    },
    find(key) {
      const number = numberOf(key);
      return number < 0 ? undefined : groups[links.get(0, number)];
    },
  };
}

type LinkTable = {
  get(node: number, key: number): number;
  set(node: number, key: number, child: number): void;
};

/** (node, key) → child node, 0 for none: open addressing in typed arrays, at most half full. */
function createLinkTable(): LinkTable {
  let mask = 1023;
  let entries = new Int32Array((mask + 1) * 3);
  let used = 0;
  const placeOf = (node: number, key: number): number => {
    let place = (Math.imul(node, 0x9e3779b1) ^ Math.imul(key + 1, 0x85ebca6b)) >>> 0;
    place = (place ^ (place >>> 15)) & mask;
    while (entries[place * 3 + 2] !== 0 && (entries[place * 3] !== node || entries[place * 3 + 1] !== key))
      place = (place + 1) & mask;
    return place * 3;
  };
  const set = (node: number, key: number, child: number): void => {
    const place = placeOf(node, key);
    if (entries[place + 2] === 0) used++;
    entries.set([node, key, child], place);
    if (used * 2 > mask) grow();
  };
  const grow = (): void => {
    const old = entries;
    mask = mask * 2 + 1;
    entries = new Int32Array((mask + 1) * 3);
    used = 0;
    for (let at = 0; at < old.length; at += 3) {
      if (old[at + 2] !== 0) set(old[at] as number, old[at + 1] as number, old[at + 2] as number);
    }
  };
  return { get: (node, key) => entries[placeOf(node, key) + 2] as number, set };
}

function joinGroup(group: TermGroup, member: Member, isCompound: boolean, needsCapitals: boolean): void {
  const known = group.members.find((each) => each.concept === member.concept);
  if (known === undefined) group.members.push({ ...member });
  else known.weight = Math.max(known.weight, member.weight);
  group.isCompound ||= isCompound;
  group.needsCapitals &&= needsCapitals;
}
