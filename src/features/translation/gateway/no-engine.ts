import { TranslationEngineError } from './engine-error.ts';
import type { TranslationEngine } from './translation-engine.ts';

/** The engine of an operator who has none: memory and terms propose, people write. */
export const noEngine: TranslationEngine = {
  id: 'none',
  model: '',
  limits: { charactersPerRequest: 0, segmentsPerRequest: 0 },
  offers: () => Promise.resolve(false),
  translate: () => Promise.reject(new TranslationEngineError('notConfigured', 'no engine is set')),
};
