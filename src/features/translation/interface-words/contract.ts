import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional, queryWithDefault } from '../../../shared/query.ts';
import { refusalReasons, wordFormats, wordMarks } from './vocabulary.ts';

const languageShape = z.enum(languages);
const count = z.number().int().nonnegative();

/** Which words: into a language, from another one (English, or Russian into English, if not said), of a catalogue. */
const choice = {
  to: queryWithDefault(languageShape, 'ru'),
  from: queryOptional(languageShape),
  catalogue: queryOptional(z.string().max(100)),
};

export const wordShape = z.object({
  id: z.string(),
  catalogue: z.string(),
  /** The keys that lead to it, joined by colons. */
  path: z.string(),
  source: z.string(),
  target: z.string(),
  isMissing: z.boolean(),
  isEqual: z.boolean(),
  /** A sentence with values or plural forms in braces. */
  hasValues: z.boolean(),
  /** Why files of words leave it out. */
  leftReason: z.string().nullable(),
});

export const checkShape = z.object({
  from: languageShape,
  to: languageShape,
  same: count,
  changed: count,
  /** At most 200 of each. */
  changes: z.array(
    z.object({ id: z.string(), line: z.number().int(), before: z.string(), after: z.string() }),
  ),
  refusedCount: count,
  refused: z.array(
    z.object({ id: z.string(), line: z.number().int(), reason: z.enum(refusalReasons), part: z.string() }),
  ),
});

/** What files of words take from an address. */
export const wordsFileInput = z.object({
  ...choice,
  format: queryWithDefault(z.enum(wordFormats), 'xliff2'),
});
export const changedWordsInput = z.object({
  fileId: idShape,
  format: queryWithDefault(z.enum(wordFormats), 'xliff2'),
});

export const interfaceWords = {
  list: defineEndpoint({
    id: 'translation.words.list',
    method: 'GET',
    path: '/api/translation/interface-words',
    summary: 'The words of the interface in two languages, as they stand in the program. For coordinators.',
    audience: 'signedIn',
    input: z.object({
      ...choice,
      ...pagingInput,
      q: queryOptional(z.string().trim().max(200)),
      mark: queryWithDefault(z.enum(wordMarks), 'all'),
    }),
    output: pageOf(wordShape).extend({
      from: languageShape,
      to: languageShape,
      catalogues: z.array(z.object({ id: z.string(), words: count })),
      leftCount: count,
    }),
  }),
  check: defineEndpoint({
    id: 'translation.words.check',
    method: 'POST',
    path: '/api/translation/interface-words/check',
    summary:
      'Holds an own upload (XLIFF or table of words) against the words of the program; changes nothing. For coordinators.',
    audience: 'signedIn',
    input: z.object({ fileId: idShape }),
    output: checkShape,
  }),
};
