/**
 * The root a Russian word shares with its relatives: сварка, сварочный, сваренный → свар. Used only where the
 * exact stem is unknown to the termbase, because roots confuse more than stems do.
 */
const suffixes = [
  'изирован',
  'ирован',
  'изаци',
  'ическ',
  'тельн',
  'ователь',
  'ональн',
  'еск',
  'ован',
  'ирова',
  'изова',
  'аци',
  'яци',
  'ени',
  'ани',
  'ост',
  'ств',
  'тел',
  'льн',
  'альн',
  'енн',
  'анн',
  'янн',
  'очн',
  'ечн',
  'ичн',
  'ивн',
  'ист',
  'изм',
  'ова',
  'ева',
  'ущ',
  'ющ',
  'ящ',
  'вш',
  'ск',
  'ов',
  'ев',
  'ив',
  'ик',
  'ник',
  'щик',
  'ем',
  'им',
  'ен',
  'ан',
  'ял',
  'ал',
  'ил',
  'н',
  'к',
  'л',
  'ь',
  'а',
  'я',
  'и',
  'у',
].sort((a, b) => b.length - a.length);

const shortestRoot = 4;
const memory = new Map<string, string | undefined>();

/** Root of a Snowball stem, or undefined when the stem is too short to be cut. */
export function russianFamily(stem: string): string | undefined {
  if (memory.has(stem)) return memory.get(stem);
  if (memory.size > 100_000) memory.clear();
  const root = findRoot(stem);
  memory.set(stem, root);
  return root;
}

function findRoot(stem: string): string | undefined {
  if (stem.length < shortestRoot + 1) return undefined;
  let root = stem;
  for (let round = 0; round < 3; round++) {
    const suffix = suffixes.find(
      (ending) => root.endsWith(ending) && root.length - ending.length >= shortestRoot,
    );
    if (suffix === undefined) break;
    root = root.slice(0, root.length - suffix.length);
  }
  return root;
}
