import type { Language } from '../../../shared/language.ts';
import { TranslationEngineError } from './engine-error.ts';
import type { Gateway } from './translation-engine.ts';

const pivot: Language = 'en';

/** Goes by way of English, and says so, only where the engine does not take a pair directly. */
export function withPivot(engine: Gateway): Gateway {
  async function offersBothWays(from: Language, to: Language, signal?: AbortSignal): Promise<boolean> {
    if (from === to || from === pivot || to === pivot) return false;
    return (await engine.offers(from, pivot, signal)) && (await engine.offers(pivot, to, signal));
  }

  return {
    ...engine,
    offers: async (from, to, signal) =>
      (await engine.offers(from, to, signal)) || (await offersBothWays(from, to, signal)),
    async translate(segments, request) {
      const { from, to, signal } = request;
      if (await engine.offers(from, to, signal)) return await engine.translate(segments, request);
      if (!(await offersBothWays(from, to, signal))) {
        throw new TranslationEngineError('pairNotOffered', `${from} to ${to}`);
      }
      const first = await engine.translate(segments, { ...request, to: pivot });
      // Half way the terms are still those of the segments, which know their English words.
      const sources = new Map(first.texts.map((text, at) => [text, segments[at] ?? '']));
      const termsOf = request.termsOf && ((text: string) => request.termsOf?.(sources.get(text) ?? '') ?? []);
      const second = await engine.translate(first.texts, { ...request, from: pivot, termsOf });
      const charactersBilled = first.charactersBilled + second.charactersBilled;
      return { texts: second.texts, engineId: engine.id, pivot, charactersBilled };
    },
  };
}
