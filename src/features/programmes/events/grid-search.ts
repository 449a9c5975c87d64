/** The state of a search: people and pairs by number, rounds from 0. */
export type Search = {
  readonly rounds: number;
  readonly tables: number;
  readonly interpreters: number;
  /** By person and round: the pair he meets; -1 free, -2 not to be had. */
  readonly at: number[][];
  readonly used: number[];
  readonly interpreted: number[];
  readonly edges: { a: number; b: number; worth: number; needs: boolean; round: number }[];
  /** By round: the pairs in it. */
  readonly inRound: Set<number>[];
  /** What moved from which round, so that it can be taken back. */
  readonly journal: { edge: number; from: number }[];
  /** What is left of the tries of the whole search. */
  readonly budget: { left: number };
  worth(edge: number): number;
  addEdge(a: number, b: number, worth: number, needs: boolean): number;
};

/** Tries that one pair may cost, so that a hopeless one does not eat the time of the others. */
const triesMax = 600;
/** Others in a full round that are asked to move. */
const askedMax = 6;

const hasRoom = (search: Search, round: number, needs: boolean) =>
  (search.used[round] ?? 0) < search.tables &&
  (!needs || (search.interpreted[round] ?? 0) < search.interpreters);

function put(search: Search, number: number, round: number): void {
  const edge = search.edges[number];
  if (!edge) return;
  search.journal.push({ edge: number, from: edge.round });
  search.inRound[round]?.add(number);
  setAt(search, edge.a, round, number);
  setAt(search, edge.b, round, number);
  search.used[round] = (search.used[round] ?? 0) + 1;
  if (edge.needs) search.interpreted[round] = (search.interpreted[round] ?? 0) + 1;
  edge.round = round;
}

function take(search: Search, number: number): void {
  const edge = search.edges[number];
  if (!edge || edge.round < 0) return;
  const { round } = edge;
  search.journal.push({ edge: number, from: round });
  search.inRound[round]?.delete(number);
  setAt(search, edge.a, round, -1);
  setAt(search, edge.b, round, -1);
  search.used[round] = (search.used[round] ?? 0) - 1;
  if (edge.needs) search.interpreted[round] = (search.interpreted[round] ?? 0) - 1;
  edge.round = -1;
}

function setAt(search: Search, person: number, round: number, value: number): void {
  const row = search.at[person];
  if (row) row[round] = value;
}

const meets = (search: Search, person: number, round: number) => search.at[person]?.[round] ?? -2;

/** Puts a pair into the emptiest round in which both are free and there is room. */
export function placeFree(search: Search, number: number, except = -1): boolean {
  const edge = search.edges[number];
  if (!edge) return false;
  let best = -1;
  for (let round = 0; round < search.rounds; round++) {
    if (round === except || meets(search, edge.a, round) !== -1 || meets(search, edge.b, round) !== -1)
      continue;
    if (!hasRoom(search, round, edge.needs)) continue;
    if (best < 0 || (search.used[round] ?? 0) < (search.used[best] ?? 0)) best = round;
  }
  if (best < 0) return false;
  put(search, number, best);
  return true;
}

/** Puts a pair where those in its way can move elsewhere, `depth` moves far. Nothing has moved where it gives false. */
export function placeWithMoves(search: Search, number: number, depth: number): boolean {
  const isPlaced = move(search, number, depth, new Set([number]), -1, { tries: 0 });
  if (isPlaced) search.journal.length = 0;
  return isPlaced;
}

function move(
  search: Search,
  number: number,
  depth: number,
  held: Set<number>,
  except: number,
  budget: { tries: number },
): boolean {
  if (placeFree(search, number, except)) return true;
  const edge = search.edges[number];
  if (!edge || depth === 0) return false;
  for (let round = 0; round < search.rounds; round++) {
    if (round === except) continue;
    budget.tries += 1;
    search.budget.left -= 1;
    if (budget.tries > triesMax || search.budget.left < 0) return false;
    const ways = waysInto(search, edge, round, held);
    for (const inTheWay of ways) {
      if (tryInto(search, number, round, inTheWay, depth, held, budget)) return true;
    }
  }
  return false;
}

/** Sets of pairs that would have to leave a round for a pair to enter it; none where nothing helps. */
function waysInto(
  search: Search,
  { a, b, needs }: { a: number; b: number; needs: boolean },
  round: number,
  held: ReadonlySet<number>,
): number[][] {
  const conflicts = [...new Set([meets(search, a, round), meets(search, b, round)])].filter(
    (one) => one !== -1,
  );
  if (conflicts.some((one) => one === -2 || held.has(one))) return [];
  const freedTables = conflicts.length;
  const freedInterpreters = conflicts.filter((one) => search.edges[one]?.needs).length;
  const lacksTable = (search.used[round] ?? 0) - freedTables >= search.tables;
  const lacksInterpreter =
    needs && (search.interpreted[round] ?? 0) - freedInterpreters >= search.interpreters;
  if (!lacksTable && !lacksInterpreter) return [conflicts];
  const others: number[][] = [];
  for (const at of search.inRound[round] ?? []) {
    if (held.has(at) || conflicts.includes(at)) continue;
    if (!lacksInterpreter || search.edges[at]?.needs) others.push([...conflicts, at]);
    if (others.length === askedMax) break;
  }
  return others;
}

function tryInto(
  search: Search,
  number: number,
  round: number,
  inTheWay: readonly number[],
  depth: number,
  held: Set<number>,
  budget: { tries: number },
): boolean {
  const mark = search.journal.length;
  for (const other of inTheWay) take(search, other);
  put(search, number, round);
  for (const other of inTheWay) held.add(other);
  let isDone = true;
  for (const other of inTheWay) {
    isDone = move(search, other, depth - 1, held, round, budget);
    if (!isDone) break;
  }
  for (const other of inTheWay) held.delete(other);
  if (isDone) return true;
  takeBack(search, mark);
  return false;
}

function takeBack(search: Search, mark: number): void {
  const moved = search.journal.splice(mark);
  for (const { edge, from } of moved.reverse()) {
    if (from < 0) take(search, edge);
    else put(search, edge, from);
  }
  search.journal.length = mark;
}

/** Makes a wish of two push out as few wishes of one as it can; gives those pushed out. */
export function evict(search: Search, number: number): number[] {
  const edge = search.edges[number];
  if (!edge) return [];
  let best: { round: number; out: number[] } | undefined;
  for (let round = 0; round < search.rounds; round++) {
    for (const out of waysInto(search, edge, round, new Set())) {
      const isCheap = out.every((one) => search.worth(one) < edge.worth);
      if (isCheap && (best === undefined || out.length < best.out.length)) best = { round, out };
    }
  }
  if (!best) return [];
  for (const one of best.out) take(search, one);
  put(search, number, best.round);
  return best.out;
}
