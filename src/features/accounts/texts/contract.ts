import { z } from 'zod';
import { idShape } from '../../../shared/ids.ts';
import { textStates } from '../../../shared/text-states.ts';
import { languageShape } from '../contract.ts';

/** A text in a language in which nobody wrote the original. */
export const translatedTextShape = z.object({
  language: languageShape,
  /** The language of the original it is made from. */
  sourceLanguage: languageShape,
  /** Null while there is no whole text. */
  text: z.string().nullable(),
  state: z.enum(textStates),
  /** `machine` as soon as one sentence is nobody's word; null without a text. */
  origin: z.enum(['machine', 'translator']).nullable(),
  ofRevision: z.number().int().nullable(),
  changedAt: z.iso.datetime(),
  /** Of the translation room: what a report of an error names. */
  versionId: idShape,
});
export type TranslatedTextView = z.output<typeof translatedTextShape>;
