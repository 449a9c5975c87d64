/** Keeps the greatest `limit` items of a stream: a heap whose root is the least of those kept. */
export function keepBest<Item>(
  limit: number,
  isBetter: (a: Item, b: Item) => boolean,
): { offer(item: Item): void; sorted(): Item[] } {
  const heap: Item[] = [];
  const at = (place: number): Item => heap[place] as Item;
  const swap = (a: number, b: number): void => {
    const held = at(a);
    heap[a] = at(b);
    heap[b] = held;
  };
  const rise = (from: number): void => {
    for (let place = from; place > 0;) {
      const parent = (place - 1) >> 1;
      if (!isBetter(at(parent), at(place))) return;
      swap(place, parent);
      place = parent;
    }
  };
  const sink = (): void => {
    for (let place = 0; ;) {
      let least = place;
      for (const child of [2 * place + 1, 2 * place + 2]) {
        if (child < heap.length && isBetter(at(least), at(child))) least = child;
      }
      if (least === place) return;
      swap(place, least);
      place = least;
    }
  };
  return {
    offer(item) {
      if (heap.length < limit) {
        heap.push(item);
        rise(heap.length - 1);
      } else if (limit > 0 && isBetter(item, at(0))) {
        heap[0] = item;
        sink();
      }
    },
    sorted: () => [...heap].sort((a, b) => (isBetter(a, b) ? -1 : 1)),
  };
}
