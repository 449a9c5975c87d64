import type { Span } from './reading.ts';

/** Something that must stand in the translation as it stood in the source; two are the same that share a key. */
export type Mark = Span & {
  readonly keys: readonly string[];
  /** Said in words: it may answer a mark of the other text, but need not be answered itself. */
  readonly isOptional: boolean;
};

export function spansOf(text: string, pattern: RegExp): (Span & { readonly groups: readonly string[] })[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    groups: [...match].map((group) => group ?? ''),
  }));
}
