/** A link as it is drawn; strengths are positive. */
export type DrawnLink = { oneId: string; otherId: string; count: number };
export type DrawnNode = { id: string; side: 'left' | 'right'; isMain: boolean; lines: readonly string[] };
export type PlacedNode = DrawnNode & { x: number; y: number; top: number; height: number };

export const drawing = { width: 760, left: 270, right: 490, lineHeight: 16, space: 10, top: 34, heading: 30 };
const rounds = 6;

/**
 * Two columns of organisations, those of the bank above those of other countries; within them neighbours stand opposite
 * each other as far as their weighted means allow. The same links give the same picture; labels never overlap.
 */
export function placeNodes(
  nodes: readonly DrawnNode[],
  links: readonly DrawnLink[],
): { placed: PlacedNode[]; height: number; headings: { side: 'left' | 'right'; y: number }[] } {
  const order = orderOf(nodes, links);
  const headings: { side: 'left' | 'right'; y: number }[] = [];
  const placed: PlacedNode[] = [];
  let height = 0;
  for (const side of ['left', 'right'] as const) {
    let top = drawing.top;
    for (const isMain of [true, false]) {
      const group = order.filter((node) => node.side === side && node.isMain === isMain);
      if (!isMain && group.length > 0) {
        headings.push({ side, y: top + drawing.heading / 2 });
        top += drawing.heading;
      }
      for (const node of group) {
        const own = Math.max(node.lines.length, 1) * drawing.lineHeight + drawing.space;
        placed.push({ ...node, x: drawing[side], y: top + own / 2, top, height: own });
        top += own;
      }
    }
    height = Math.max(height, top);
  }
  return { placed, height: height + drawing.space, headings };
}

/** By the mean place of the neighbours, taken in turns; ties stand as before. */
function orderOf(nodes: readonly DrawnNode[], links: readonly DrawnLink[]): DrawnNode[] {
  const weight = new Map<string, number>();
  const neighbours = new Map<string, { id: string; count: number }[]>();
  const join = (id: string, other: string, count: number) => {
    weight.set(id, (weight.get(id) ?? 0) + count);
    neighbours.set(id, [...(neighbours.get(id) ?? []), { id: other, count }]);
  };
  // In one order whatever order they came in: sums of fractions depend on it.
  const inOrder = links.toSorted(
    (a, b) => compare(a.oneId, b.oneId) || compare(a.otherId, b.otherId) || a.count - b.count,
  );
  for (const { oneId, otherId, count } of inOrder) {
    join(oneId, otherId, count);
    join(otherId, oneId, count);
  }
  const heaviest = nodes.toSorted(
    (a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0) || compare(a.id, b.id),
  );
  let columns = { left: sideOf(heaviest, 'left'), right: sideOf(heaviest, 'right') };
  for (let round = 0; round < rounds; round++) {
    const at = new Map([...columns.left, ...columns.right].map((node) => [node.id, placeIn(columns, node)]));
    const meanOf = (node: DrawnNode) => {
      const near = neighbours.get(node.id) ?? [];
      const sum = near.reduce((total, { count }) => total + count, 0);
      if (sum === 0) return at.get(node.id) ?? 0;
      return near.reduce((total, { id, count }) => total + (at.get(id) ?? 0) * count, 0) / sum;
    };
    const side = round % 2 === 0 ? 'right' : 'left';
    const means = new Map(columns[side].map((node) => [node.id, meanOf(node)]));
    const moved = columns[side].toSorted((a, b) => (means.get(a.id) ?? 0) - (means.get(b.id) ?? 0));
    columns = { ...columns, [side]: moved };
  }
  return [...columns.left, ...columns.right];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const sideOf = (nodes: readonly DrawnNode[], side: 'left' | 'right') =>
  nodes.filter((node) => node.side === side);

/** From 0 to 1, so that columns of different lengths can be compared. */
function placeIn(columns: Record<'left' | 'right', DrawnNode[]>, node: DrawnNode): number {
  const column = columns[node.side];
  return (column.indexOf(node) + 0.5) / column.length;
}
