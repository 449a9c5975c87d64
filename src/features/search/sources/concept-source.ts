import { grntiNames } from '../../../shared/grnti-names.ts';
import type { Language, LocalizedText } from '../../../shared/language.ts';
import { findStampedConcepts, listConceptStamps } from '../../translation/public.ts';
import type { DocumentSource } from './document-source.ts';
import { textsOf } from './texts-of.ts';

/** Concepts have no day of their own: by date they stand last. */
const noDay = new Date(0);
/** Words of every field stand under this code; the rubric of that number is not meant. */
const generalDomain = '00';

/** Concepts of the termbase: found by their words in any language; the language of their original is that of most. */
export const conceptSource: DocumentSource = {
  room: 'translation',
  kind: 'concept',
  version: 1,
  listStamps: listConceptStamps,
  readDocuments: async (ctx, ids) =>
    (await findStampedConcepts(ctx, ids)).map(({ id, domain, words, stamp }) => {
      const isRubric = domain !== generalDomain && grntiNames[domain] !== undefined;
      const rubric = (language: Language) => (isRubric ? (grntiNames[domain]?.[language] ?? '') : '');
      const first: LocalizedText = Object.fromEntries(
        Object.entries(words).flatMap(([language, [word]]) => (word === undefined ? [] : [[language, word]])),
      );
      return {
        ref: { room: 'translation', kind: 'concept', id },
        kind: 'concept',
        audience: ['public'],
        sourceLanguage: first.zh ? 'zh' : first.ru ? 'ru' : 'en',
        texts: textsOf(first, {}, (language) => ({
          summary: words[language].slice(1).join(' · '),
          keywords: words[language].slice(1),
          body: rubric(language),
        })),
        textStates: {},
        facets: isRubric ? { field: [domain] } : {},
        sortDate: noDay,
        isDemo: false,
        stamp,
      };
    }),
};
