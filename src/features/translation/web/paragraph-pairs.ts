import { alignParagraphs } from '../segments/align-paragraphs.ts';

/** Paragraphs of a translation and of its original as they stand side by side; either side of a pair may be empty. */
export function pairParagraphs<Own, Beside extends { text: string }>(
  own: readonly (Own & { text: string })[],
  beside: readonly Beside[],
): { own: (Own & { text: string })[]; beside: Beside[] }[] {
  const textOf = ({ text }: { text: string }) => text;
  return alignParagraphs(beside.map(textOf), own.map(textOf)).map(({ source, target }) => ({
    own: target.map((place) => own[place]).filter((one) => one !== undefined),
    beside: source.map((place) => beside[place]).filter((one) => one !== undefined),
  }));
}
