import { languages, type Language } from '../../../shared/language.ts';
import { wordStatuses, type WordStatus } from '../exchange/tbx/exchange-concept.ts';
import type { Concept } from './concepts.ts';

export { wordStatuses, type WordStatus };

/** file: as the data file has it; imported: a decider took it over from a file; decided: two people agreed on it. */
export const conceptStates = ['file', 'imported', 'decided'] as const;
export type ConceptState = (typeof conceptStates)[number];

/** component: one idea; compound: several; general: no field of its own; name: proper; unit: of measure. */
export const conceptKinds = ['component', 'compound', 'general', 'name', 'unit'] as const;
export type ConceptKind = (typeof conceptKinds)[number];

export type ConceptWord = { readonly text: string; readonly status: WordStatus; readonly note: string };
export type Definition = { readonly text: string; readonly source: string };

/** All that is said of a concept; absent texts are empty. Words stand in the order of their worth. */
export type ConceptContent = {
  readonly domain: string;
  readonly kind: string;
  readonly words: Readonly<Record<Language, readonly ConceptWord[]>>;
  readonly definitions: Readonly<Record<Language, Definition>>;
  readonly source: string;
  /** ISO 12620 reliabilityCode, 1 (least) to 10; null: nobody said. */
  readonly reliability: number | null;
  readonly note: string;
};

/** The words of a concept in one language by how they stand. */
export type TermWords = Readonly<Record<WordStatus, readonly string[]>>;

export const noWords: TermWords = { preferred: [], admitted: [], forbidden: [], doNotTranslate: [] };
const noDefinition: Definition = { text: '', source: '' };
export const noDefinitions = { zh: noDefinition, ru: noDefinition, en: noDefinition } as const;

/** The words a concept is found by and may be called by: the preferred ones first, never a forbidden one. */
export function findingWords(words: readonly ConceptWord[]): string[] {
  const order: readonly WordStatus[] = ['preferred', 'doNotTranslate', 'admitted'];
  return [
    ...new Set(
      order.flatMap((status) => words.filter((word) => word.status === status).map(({ text }) => text)),
    ),
  ];
}

export function byStatus(words: readonly ConceptWord[]): TermWords {
  const of = (status: WordStatus) => words.filter((word) => word.status === status).map(({ text }) => text);
  return {
    preferred: of('preferred'),
    admitted: of('admitted'),
    forbidden: of('forbidden'),
    doNotTranslate: of('doNotTranslate'),
  };
}

/** The same in every language. */
export function inLanguages<T>(make: (language: Language) => T): Record<Language, T> {
  return { zh: make('zh'), ru: make('ru'), en: make('en') };
}

export function toConcept(id: string, { domain, kind, words }: ConceptContent): Concept {
  return { id, domain, kind, words: inLanguages((language) => findingWords(words[language])) };
}

/** What a line of the data file says: its first word is preferred, the others admitted. */
export function contentOfFile({ domain, kind, words }: Concept): ConceptContent {
  return {
    domain,
    kind,
    words: inLanguages((language) =>
      words[language].map((text, rank) => ({
        text,
        status: rank === 0 ? 'preferred' : 'admitted',
        note: '',
      })),
    ),
    definitions: noDefinitions,
    source: '',
    reliability: null,
    note: '',
  };
}

/** One form for one content, whatever the order of its keys: for comparing and for `seen`. */
export function contentKey(content: ConceptContent): string {
  const { domain, kind, words, definitions, source, reliability, note } = content;
  return JSON.stringify([
    domain,
    kind,
    languages.map((language) => [
      words[language].map((word) => [word.text, word.status, word.note]),
      definitions[language].text,
      definitions[language].source,
    ]),
    source,
    reliability,
    note,
  ]);
}
