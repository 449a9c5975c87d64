import type { Atom, TermKey } from '../text/text-analysis.ts';

/** The concepts a spelling can stand for, each with how surely it does (1 for a preferred word, less for a synonym). */
export type TermGroup = {
  readonly members: { concept: number; weight: number }[];
  readonly length: number;
  /** A short acronym that is an ordinary word in lower case (He, As): it must be written in capitals. */
  needsCapitals: boolean;
  isCompound: boolean;
};

type Node = { next: Map<TermKey, Node> | undefined; group: TermGroup | undefined };

/** Terms as sequences of atom keys; finds every term that starts at a place. */
export type TermTrie = {
  add(keys: readonly TermKey[], member: { concept: number; weight: number }, isCompound: boolean, needsCapitals: boolean): void;
  /** Calls `found` for each term that begins at atom `from` and runs over no break, shortest first. */
  walk(atoms: readonly Atom[], from: number, found: (group: TermGroup, from: number, end: number) => void): void;
  /** The term that is this one key. */
  find(key: TermKey): TermGroup | undefined;
};

export function createTermTrie(): TermTrie {
  const root: Node = { next: undefined, group: undefined };
  return {
    add(keys, member, isCompound, needsCapitals) {
      let node = root;
      for (const key of keys) {
        node.next ??= new Map();
        let child = node.next.get(key);
        if (child === undefined) node.next.set(key, (child = { next: undefined, group: undefined }));
        node = child;
      }
      node.group ??= { members: [], length: keys.length, needsCapitals, isCompound: false };
      joinGroup(node.group, member, isCompound, needsCapitals);
    },
    walk(atoms, from, found) {
      let node: Node | undefined = root;
      for (let at = from; at < atoms.length; at++) {
        const atom = atoms[at] as Atom;
        if (at > from && atom.isBroken) return;
        node = node.next?.get(atom.key);
        if (node === undefined) return;
        if (node.group !== undefined) found(node.group, from, at + 1);
      }
    },
    find: (key) => root.next?.get(key)?.group,
  };
}

function joinGroup(
  group: TermGroup,
  member: { concept: number; weight: number },
  isCompound: boolean,
  needsCapitals: boolean,
): void {
  const known = group.members.find((each) => each.concept === member.concept);
  if (known === undefined) group.members.push({ ...member });
  else known.weight = Math.max(known.weight, member.weight);
  group.isCompound ||= isCompound;
  group.needsCapitals &&= needsCapitals;
}
