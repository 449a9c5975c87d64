/** Straight and curly double quotes are typed one for another, so each of them may close any of them. */
const double = '"\u201c\u201d\u201e\u201f\uff02\u301d\u301e\u301f';
const paired: Readonly<Record<string, string>> = {
  '«': '»',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '﹁': '﹂',
};

/**
 * For each place where a quotation begins, the place of its closing mark; marks without a partner are no quotes.
 * A straight quote right after a letter or digit opens nothing (5" is a size). Linear time.
 */
export function matchQuotes(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: { mark: string; at: number }[] = [];
  let doubleAt = -1;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] as string;
    if (double.includes(mark)) {
      if (doubleAt >= 0) {
        ends.set(doubleAt, at);
        doubleAt = -1;
      } else if (!/[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u.test(text[at - 1] ?? '')) doubleAt = at;
    } else if (Object.hasOwn(paired, mark)) open.push({ mark: paired[mark] as string, at });
    else if (open.at(-1)?.mark === mark) ends.set((open.pop() as { at: number }).at, at);
  }
  return ends;
}
