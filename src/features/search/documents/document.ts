import { z } from 'zod';
import { languages, type Language } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import { documentFacetNames, documentKinds } from '../contract.ts';

const languageShape = z.enum(languages);

const documentTextShape = z.object({
  language: languageShape,
  title: z.string(),
  summary: z.string(),
  keywords: z.array(z.string()),
  body: z.string(),
});
export type DocumentText = z.output<typeof documentTextShape>;

export const textsShape = z.array(documentTextShape);
export const textStatesShape = z.partialRecord(languageShape, z.string());
/** `kind` stands beside the facets a document brings, so that it is counted like them. */
export const facetsShape = z.partialRecord(z.enum(['kind', ...documentFacetNames]), z.array(z.string()));
export const kindShape = z.enum(documentKinds);
export const ownerShape = z.object({ id: z.string(), names: z.array(z.string()) });

/** What a record is sorted by whose day nobody knows: before every day a source tells. */
export const unknownDay = new Date('1800-01-01T00:00:00Z');

/** The moment a record goes by; null where nobody knows it. */
export function knownMoment(sortDate: Date): Date | null {
  return sortDate > unknownDay ? sortDate : null;
}

/**
 * A record as search knows it. `audience` holds tokens (`public`, `registered`, `partners`, `org:ID`, `staff`); a
 * reader finds it when he carries one of them. Facets are codes as `documentFacetNames` says.
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
  /** Other spellings of its names (pinyin, Palladius, Latin) under which it is found; never shown. */
  names?: string[];
  /** The organisation it belongs to, with its names in all languages, for `org:`; absent where it must stay hidden. */
  owner?: z.output<typeof ownerShape> | null;
  /** What the record was like when the document was made; differs as soon as the record has changed. See `sources/`. */
  stamp?: string | null;
};
