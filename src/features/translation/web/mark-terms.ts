export type Mention = { conceptId: string; start: number; end: number };

/** A run of text; with a concept where it is a mention to be underlined. */
export type Run = { text: string; conceptId: string | null };

/** Paragraphs of a text with their place in it; empty lines separate them. */
export function paragraphsOf(text: string): { text: string; start: number }[] {
  const paragraphs: { text: string; start: number }[] = [];
  let start = 0;
  for (const part of text.split(/(\n{2,})/)) {
    if (!/^\n*$/.test(part)) paragraphs.push({ text: part, start });
    start += part.length;
  }
  return paragraphs;
}

/**
 * The paragraph as runs: the longest mentions that do not overlap, each concept only where it first occurs, so that
 * a page is not a sea of links. `start` is the place of the paragraph in the text the offsets count in.
 */
export function markTerms(paragraph: string, start: number, mentions: readonly Mention[]): Run[] {
  const end = start + paragraph.length;
  const inside = mentions.filter(
    (mention) => mention.start >= start && mention.end <= end && mention.end > mention.start,
  );
  const longestFirst = inside.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const chosen: Mention[] = [];
  for (const mention of longestFirst) {
    if (!chosen.some((other) => mention.start < other.end && other.start < mention.end)) chosen.push(mention);
  }
  chosen.sort((a, b) => a.start - b.start);
  const seen = new Set<string>();
  const runs: Run[] = [];
  let at = start;
  for (const mention of chosen) {
    if (seen.has(mention.conceptId)) continue;
    seen.add(mention.conceptId);
    if (mention.start > at)
      runs.push({ text: paragraph.slice(at - start, mention.start - start), conceptId: null });
    runs.push({
      text: paragraph.slice(mention.start - start, mention.end - start),
      conceptId: mention.conceptId,
    });
    at = mention.end;
  }
  if (at < end) runs.push({ text: paragraph.slice(at - start), conceptId: null });
  return runs;
}
