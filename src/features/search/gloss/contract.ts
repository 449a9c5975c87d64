import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { languages } from '../../../shared/language.ts';
import { conceptWordsShape } from '../contract.ts';

export const glossedTitlesMax = 100;
/** Titles of listings have 120 at most. */
export const glossedTitleCharactersMax = 300;
export const glossedAboutCharactersMax = 600;
export const glossedFieldsMax = 5;

const glossedTitle = z.object({
  text: z.string().max(glossedTitleCharactersMax),
  language: z.enum(languages),
  /** The summary of the record: what else it speaks of decides between the senses of a word. */
  about: z.string().max(glossedAboutCharactersMax).default(''),
  /** GRNTI codes of the record. */
  fields: z.array(z.string().max(10)).max(glossedFieldsMax).default([]),
});

export const glossTitles = defineEndpoint({
  id: 'search.glossTitles',
  method: 'POST',
  path: '/api/search/title-glosses',
  summary:
    "Which concepts titles name, in the termbase's words: a gloss for readers of another language, not a translation",
  audience: 'public',
  input: z.object({ titles: z.array(glossedTitle).max(glossedTitlesMax) }),
  output: z.object({
    /** For each title, in the order asked; empty for one in the reader's own language. At most six, the most telling first. */
    glosses: z.array(z.array(conceptWordsShape)),
  }),
});
