const longest = 40;
const rows = [new Uint8Array(longest + 1), new Uint8Array(longest + 1), new Uint8Array(longest + 1)] as const;

/**
 * Slips between two words: a letter more, less or other, or two neighbours exchanged. Stops counting at `limit` and
 * says `limit + 1`. For words of up to 40 letters.
 */
export function countEdits(first: string, second: string, limit: number): number {
  if (Math.abs(first.length - second.length) > limit || first.length > longest || second.length > longest)
    return limit + 1;
  let [older, old, current] = rows as readonly [Uint8Array, Uint8Array, Uint8Array];
  for (let at = 0; at <= second.length; at++) old[at] = at;
  for (let i = 1; i <= first.length; i++) {
    current[0] = i;
    let least = i;
    const letter = first.charCodeAt(i - 1);
    for (let j = 1; j <= second.length; j++) {
      const other = second.charCodeAt(j - 1);
      let edits = (old[j - 1] as number) + (letter === other ? 0 : 1);
      edits = Math.min(edits, (old[j] as number) + 1, (current[j - 1] as number) + 1);
      const isExchange =
        i > 1 && j > 1 && letter === second.charCodeAt(j - 2) && other === first.charCodeAt(i - 2);
      if (isExchange) edits = Math.min(edits, (older[j - 2] as number) + 1);
      current[j] = edits;
      if (edits < least) least = edits;
    }
    if (least > limit) return limit + 1;
    [older, old, current] = [old, current, older];
  }
  return Math.min(old[second.length] as number, limit + 1);
}
