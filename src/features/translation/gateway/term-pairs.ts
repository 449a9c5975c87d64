import type { Language, LocalizedText } from '../../../shared/language.ts';

export type TermPair = { readonly source: string; readonly target: string };

/** The terms that have a word in both languages, each source word once, in the order given. */
export function termPairs(
  terms: readonly LocalizedText[] | undefined,
  from: Language,
  to: Language,
): TermPair[] {
  const pairs = new Map<string, TermPair>();
  for (const term of terms ?? []) {
    const source = term[from]?.trim();
    const target = term[to]?.trim();
    if (source && target && !pairs.has(source)) pairs.set(source, { source, target });
  }
  return [...pairs.values()];
}
