/** What may have happened between the word that was meant and the one that was typed, dearer the less likely. */
const cost = {
  double: 2,
  exchange: 2,
  confusion: 2,
  neighbour: 3,
  omission: 3,
  insertion: 4,
  other: 7,
} as const;

/** Up to this a difference is one slip that people often make; above it there are two, or a strange one. */
export const oneSlip = cost.insertion;
/** Two slips that people often make. */
export const twoSlips = cost.neighbour * 2;
/** Two letters exchanged, or one letter twice or once: hardly another word. */
export const surestSlip = cost.exchange;

const keyboards = [
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'],
] as const;
const confused =
  'оа еи иы ьъ сз дт гк бп вф жш шщ еэ уо ий ую ая ое цс чщ ae ei iy ou ck cs sz ao mn eo ai pb dt vw gj'.split(
    ' ',
  );
const neighbours = new Set(keyboards.flatMap((rows) => neighboursIn(rows)));
const confusions = new Set(confused.flatMap((pair) => [pair, pair[1] + pair.charAt(0)]));

function neighboursIn(rows: readonly string[]): string[] {
  const pairs: string[] = [];
  const add = (first: string | undefined, second: string | undefined): void => {
    if (first !== undefined && second !== undefined) pairs.push(first + second, second + first);
  };
  rows.forEach((row, number) => {
    const below = rows[number + 1] ?? '';
    for (let at = 0; at < row.length; at++) {
      add(row[at], row[at + 1]);
      add(row[at], below[at]);
      if (at > 0) add(row[at], below[at - 1]);
    }
  });
  return pairs;
}

function replaceCost(typed: string, meant: string): number {
  if (typed === meant) return 0;
  if (confusions.has(typed + meant)) return cost.confusion;
  return neighbours.has(typed + meant) ? cost.neighbour : cost.other;
}

/** A letter too many at a place of the typed word: the same twice, a neighbouring key touched, or any. */
function insertCost(typed: string, at: number): number {
  const letter = typed[at] as string;
  const [before, after] = [typed[at - 1] ?? '', typed[at + 1] ?? ''];
  if (letter === before || letter === after || letter === 'ь') return cost.double;
  return neighbours.has(letter + before) || neighbours.has(letter + after) ? cost.neighbour : cost.insertion;
}

function omitCost(meant: string, at: number): number {
  const letter = meant[at] as string;
  return letter === meant[at - 1] || letter === meant[at + 1] || letter === 'ь' ? cost.double : cost.omission;
}

/** The cheapest slips that make the typed word of the meant one. Only for words known to be few letters apart. */
export function slipCost(typed: string, meant: string): number {
  let older: number[] = [];
  let old: number[] = [0];
  for (let j = 1; j <= meant.length; j++) old.push((old[j - 1] as number) + omitCost(meant, j - 1));
  for (let i = 1; i <= typed.length; i++) {
    const tooMany = insertCost(typed, i - 1);
    const current = [(old[0] as number) + tooMany];
    for (let j = 1; j <= meant.length; j++) {
      const [letter, other] = [typed[i - 1] as string, meant[j - 1] as string];
      let least = (old[j - 1] as number) + replaceCost(letter, other);
      least = Math.min(
        least,
        (old[j] as number) + tooMany,
        (current[j - 1] as number) + omitCost(meant, j - 1),
      );
      if (i > 1 && j > 1 && letter !== other && letter === meant[j - 2] && other === typed[i - 2])
        least = Math.min(least, (older[j - 2] as number) + cost.exchange);
      current.push(least);
    }
    [older, old] = [old, current];
  }
  return old[meant.length] as number;
}
