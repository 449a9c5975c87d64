import fc from 'fast-check';
import { hostileText } from '../testing.ts';
import { replaceForbidden } from '../../../../shared/replace-forbidden.ts';
import { wordStatuses, type ExchangeConcept } from './exchange-concept.ts';

const text = hostileText.map(replaceForbidden);
const definition = fc.record({ text, source: text }, { requiredKeys: ['text'] });
const word = fc.record(
  { text, status: fc.constantFrom(...wordStatuses), note: text },
  { requiredKeys: ['text', 'status'] },
);
const language = fc.record(
  {
    tag: fc.constantFrom('zh-CN', 'ru', 'en-GB', 'es'),
    definition,
    words: fc.array(word, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['tag', 'words'] },
);
const concept: fc.Arbitrary<ExchangeConcept> = fc.record(
  {
    id: fc.stringMatching(/^[a-z_][a-z0-9._-]{0,8}$/),
    subjectField: text,
    definition,
    source: text,
    reliability: fc.integer({ min: 1, max: 10 }),
    note: text,
    languages: fc.uniqueArray(language, { minLength: 1, maxLength: 3, selector: ({ tag }) => tag }),
  },
  { requiredKeys: ['id', 'languages'] },
);

/** Concepts with hostile texts in every place a text can stand. */
export const anyConcepts = fc.uniqueArray(concept, { maxLength: 4, selector: ({ id }) => id });
