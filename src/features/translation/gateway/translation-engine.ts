import type { Language, LocalizedText } from '../../../shared/language.ts';

export type TranslationRequest = {
  readonly from: Language;
  readonly to: Language;
  /** Name of the field of knowledge, best in the language of the source. */
  readonly domain?: string | undefined;
  /** Preferred words of the concepts the segments mention, most important first; engines may take only so many. */
  readonly terms?: readonly LocalizedText[] | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type EngineTranslation = {
  /** One text for each segment, in the order of the segments. */
  readonly texts: readonly string[];
  readonly engineId: string;
  /** The language in between, where the text did not go straight from one language to the other. */
  readonly pivot: Language | undefined;
  /** Characters the engine counts: its own figure, or the Unicode code points of what was sent. Cached texts cost none. */
  readonly charactersBilled: number;
};

export type EngineLimits = {
  /** UTF-16 units of all segments of a request together. */
  readonly charactersPerRequest: number;
  readonly segmentsPerRequest: number;
};

/** Something that translates. Every failure is a TranslationEngineError. */
export type TranslationEngine = {
  readonly id: string;
  /** What, beside the id, shapes its translations: a model, a glossary; empty where there is nothing to choose. */
  readonly model: string;
  readonly limits: EngineLimits;
  /** Whether it takes this pair of languages; may have to ask the server. */
  offers(from: Language, to: Language, signal?: AbortSignal): Promise<boolean>;
  translate(segments: readonly string[], request: TranslationRequest): Promise<EngineTranslation>;
};

/** Unicode code points: what engines bill. */
export function countCharacters(texts: readonly string[]): number {
  let count = 0;
  for (const text of texts) for (const _character of text) count++;
  return count;
}

/** What the rooms ask: the terms are those of each segment, so that an equal segment is an equal question. */
export type GatewayRequest = Omit<TranslationRequest, 'terms'> & {
  readonly termsOf?: ((segment: string) => readonly LocalizedText[]) | undefined;
};

/** An engine as the rooms use it. Every failure is a TranslationEngineError. */
export type Gateway = Omit<TranslationEngine, 'translate'> & {
  translate(segments: readonly string[], request: GatewayRequest): Promise<EngineTranslation>;
};
