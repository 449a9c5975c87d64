import { compileRecogniser, type LiveTermbase } from '../translation/public.ts';
import { loadConcepts } from './evaluation/load-recogniser.ts';

/** The termbase the product ships, without a database, for tests that do not change it. */
export function buildTermbase(): LiveTermbase {
  const concepts = loadConcepts();
  const recogniser = compileRecogniser(concepts);
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  return {
    recogniser: () => recogniser,
    concept: (id) => byId.get(id),
    firstWords: (id) => {
      const words = byId.get(id)?.words;
      return words && { zh: words.zh[0] ?? '', ru: words.ru[0] ?? '', en: words.en[0] ?? '' };
    },
    reload: () => Promise.resolve(),
  };
}
