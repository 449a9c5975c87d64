import { z } from 'zod';
import { languages, type Language } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import { documentKinds, facetNames } from '../contract.ts';

const languageShape = z.enum(languages);

export const documentTextShape = z.object({
  language: languageShape,
  title: z.string(),
  summary: z.string(),
  keywords: z.array(z.string()),
  body: z.string(),
});
export type DocumentText = z.output<typeof documentTextShape>;

export const textsShape = z.array(documentTextShape);
export const textStatesShape = z.partialRecord(languageShape, z.string());
export const facetsShape = z.partialRecord(z.enum(facetNames), z.array(z.string()));
export const kindShape = z.enum(documentKinds);

/**
 * A record as search knows it. `audience` holds tokens (`public`, `registered`, `partners`, `org:ID`, `staff`); a
 * reader finds it when he carries one of them. Facets are codes; `level` the level in force as a digit.
 */
export type SearchDocument = {
  ref: RecordRef;
  kind: z.output<typeof kindShape>;
  audience: string[];
  sourceLanguage: Language;
  /** Public number shown to people, where the record has one. */
  number?: string | null;
  texts: DocumentText[];
  textStates: Partial<Record<Language, string>>;
  facets: z.output<typeof facetsShape>;
  sortDate: Date;
  isDemo: boolean;
};
