export const wordStatuses = ['preferred', 'admitted', 'forbidden', 'doNotTranslate'] as const;
export type WordStatus = (typeof wordStatuses)[number];

/** Optional texts are absent rather than empty. */
export type ExchangeWord = { readonly text: string; readonly status: WordStatus; readonly note?: string };

export type ExchangeDefinition = { readonly text: string; readonly source?: string };

/** The words of a concept in one language; the tag is kept as it was written. At least one word. */
export type ExchangeLanguage = {
  readonly tag: string;
  readonly definition?: ExchangeDefinition;
  readonly words: readonly ExchangeWord[];
};

/** A concept as termbases exchange it. At least one language. */
export type ExchangeConcept = {
  /** An XML name: letters, digits, `.`, `-`, `_`, beginning with a letter. */
  readonly id: string;
  readonly subjectField?: string;
  readonly definition?: ExchangeDefinition;
  readonly source?: string;
  /** ISO 12620 reliabilityCode: 1 (least) to 10. */
  readonly reliability?: number;
  readonly note?: string;
  readonly languages: readonly ExchangeLanguage[];
};

/** The reliability code of a text, undefined where it is none. */
export function readReliability(text: string): number | undefined {
  return /^\s*(?:[1-9]|10)\s*$/.test(text) ? Number(text) : undefined;
}
