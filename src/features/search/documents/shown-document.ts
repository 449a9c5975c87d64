import { z } from 'zod';
import { languages } from '../../../shared/language.ts';
import { shortenText } from '../../../shared/shorten-text.ts';
import { facetsShape, kindShape, ownerShape, textStatesShape, type SearchDocument } from './document.ts';

const summaryCharactersMax = 320;
const languageShape = z.enum(languages);

const shownDocumentShape = z.object({
  kind: kindShape,
  number: z.string().nullable(),
  sourceLanguage: languageShape,
  titles: z.array(z.object({ language: languageShape, title: z.string(), summary: z.string() })),
  textStates: textStatesShape,
  facets: facetsShape,
  sortDate: z.iso.datetime(),
  isDemo: z.boolean(),
  owner: ownerShape.nullable(),
});

/** What a hit shows without asking the database or the room that owns the record. */
export type ShownDocument = z.output<typeof shownDocumentShape>;

/** The `stored` text of the document's search record; summaries are cut to what a list shows. */
export function storeShown(document: SearchDocument): string {
  const { kind, sourceLanguage, textStates, facets, isDemo } = document;
  const shown: ShownDocument = {
    kind,
    number: document.number ?? null,
    sourceLanguage,
    titles: document.texts.map(({ language, title, summary }) => ({
      language,
      title,
      summary: shortenText(summary, summaryCharactersMax),
    })),
    textStates,
    facets,
    sortDate: document.sortDate.toISOString(),
    isDemo,
    owner: document.owner ?? null,
  };
  return JSON.stringify(shown);
}

/** The form of what is stored: an index of records stored in another form is built anew, so that reading needs no check. */
export const shownForm = JSON.stringify(z.toJSONSchema(shownDocumentShape));

/** Reads what `storeShown` of this form wrote. */
export function readShown(stored: string): ShownDocument {
  return JSON.parse(stored) as ShownDocument;
}
