/** The concepts a spelling can stand for, each with how surely it does (1 for a preferred word, less for a synonym). */
export type TermGroup = {
  readonly members: { concept: number; weight: number }[];
  readonly length: number;
  /** A short acronym that is an ordinary word in lower case (He, As): it must be written in capitals. */
  needsCapitals: boolean;
  isCompound: boolean;
};

type Node = { next: Map<string, Node> | undefined; group: TermGroup | undefined };

/** Terms as sequences of atom keys; finds every term that starts at a place. */
export type TermTrie = {
  add(keys: readonly string[], member: { concept: number; weight: number }, isCompound: boolean, needsCapitals: boolean): void;
  /** Calls `found` for each term that the keys from `from` begin with, shortest first. */
  walk(keyAt: (at: number) => string | undefined, from: number, found: (group: TermGroup, end: number) => void): void;
  has(key: string): boolean;
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
    walk(keyAt, from, found) {
      let node: Node | undefined = root;
      for (let at = from; ; at++) {
        const key = keyAt(at);
        node = key === undefined ? undefined : node.next?.get(key);
        if (node === undefined) return;
        if (node.group !== undefined) found(node.group, at + 1);
      }
    },
    has: (key) => root.next?.get(key)?.group !== undefined,
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
