import type { TermKey } from '../text/text-analysis.ts';
import { capitalsFlag, compoundFlag, firstWordNumber, type PackedTrie } from './packed-trie.ts';

type Member = { readonly concept: number; readonly weight: number };
type NewGroup = { members: Member[]; length: number; needsCapitals: boolean; isCompound: boolean };

/** Collects terms as sequences of atom keys and lays them out as numbers. */
export type TrieWriter = {
  /** At most 255 keys. */
  add(keys: readonly TermKey[], member: Member, isCompound: boolean, needsCapitals: boolean): void;
  finish(): PackedTrie;
};

export function createTrieWriter(): TrieWriter {
  const root = newNode(0);
  const wordNumbers = new Map<string, number>();
  const numberOf = (key: TermKey): number => {
    if (typeof key === 'number') return key;
    const known = wordNumbers.get(key) ?? firstWordNumber + wordNumbers.size;
    wordNumbers.set(key, known);
    return known;
  };
  return {
    add(keys, member, isCompound, needsCapitals) {
      let node = root;
      for (const each of keys) {
        const key = numberOf(each);
        let child = node.children.get(key);
        if (child === undefined) node.children.set(key, (child = newNode(key)));
        node = child;
      }
      node.group ??= { members: [], length: keys.length, needsCapitals, isCompound: false };
      joinGroup(node.group, member, isCompound, needsCapitals);
    },
    finish() {
      const nodes = orderNodes(root);
      const children = new Int32Array(nodes.length + 1);
      let next = 1;
      nodes.forEach((node, number) => {
        children[number] = next;
        next += node.children.size;
      });
      children[nodes.length] = next;
      const roots = new Int32Array(firstWordNumber + wordNumbers.size);
      for (let node = 1; node <= root.children.size; node++) roots[(nodes[node] as NewNode).key] = node;
      return {
        words: share(Buffer.from([...wordNumbers.keys()].map((word) => `${word}\n`).join(''))),
        children: share(children),
        keys: share(Int32Array.from(nodes, ({ key }) => key)),
        roots: share(roots),
        ...packGroups(nodes.map(({ group }) => group)),
      };
    },
  };
}

type NewNode = { readonly key: number; readonly children: Map<number, NewNode>; group: NewGroup | undefined };

function newNode(key: number): NewNode {
  return { key, children: new Map(), group: undefined };
}

/** Level by level, so that the children of each node stand together. */
function orderNodes(root: NewNode): NewNode[] {
  const nodes = [root];
  for (let at = 0; at < nodes.length; at++) {
    const children = [...(nodes[at] as NewNode).children.values()].sort((a, b) => a.key - b.key);
    for (const child of children) nodes.push(child);
  }
  return nodes;
}

function packGroups(
  byNode: readonly (NewGroup | undefined)[],
): Omit<PackedTrie, 'words' | 'children' | 'keys' | 'roots'> {
  const numbers = new Int32Array(byNode.length);
  const groups: NewGroup[] = [];
  byNode.forEach((group, node) => {
    if (group !== undefined) numbers[node] = groups.push(group);
  });
  const members = groups.flatMap((group) => group.members);
  const starts = new Uint32Array(groups.length + 1);
  groups.forEach((group, at) => {
    starts[at + 1] = (starts[at] as number) + group.members.length;
  });
  return {
    groups: share(numbers),
    starts: share(starts),
    concepts: share(Uint32Array.from(members, ({ concept }) => concept)),
    weights: share(Float64Array.from(members, ({ weight }) => weight)),
    lengths: share(Uint8Array.from(groups, ({ length }) => length)),
    flags: share(
      Uint8Array.from(
        groups,
        ({ needsCapitals, isCompound }) =>
          (needsCapitals ? capitalsFlag : 0) | (isCompound ? compoundFlag : 0),
      ),
    ),
  };
}

function share<Kind extends Int32Array | Uint32Array | Float64Array | Uint8Array>(array: Kind): Kind {
  const memory = new SharedArrayBuffer(array.byteLength);
  new Uint8Array(memory).set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  const Shared = Buffer.isBuffer(array) ? Uint8Array : array.constructor;
  return new (Shared as new (memory: SharedArrayBuffer) => Kind)(memory);
}

function joinGroup(group: NewGroup, member: Member, isCompound: boolean, needsCapitals: boolean): void {
  const at = group.members.findIndex((each) => each.concept === member.concept);
  const known = group.members[at];
  if (known === undefined) group.members.push(member);
  else group.members[at] = { ...known, weight: Math.max(known.weight, member.weight) };
  group.isCompound ||= isCompound;
  group.needsCapitals &&= needsCapitals;
}
