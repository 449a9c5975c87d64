import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { languages } from '../../../shared/language.ts';
import { conceptWordsShape } from '../contract.ts';

export const glossedTitlesMax = 100;
export const glossedCharactersMax = 2_000;

const glossedTitle = z.object({
  text: z.string().max(glossedCharactersMax),
  language: z.enum(languages),
  /** The summary of the record: what else it speaks of decides between the senses of a word. */
  about: z.string().max(glossedCharactersMax).default(''),
  /** GRNTI codes of the record. */
  fields: z.array(z.string().max(10)).max(20).default([]),
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
