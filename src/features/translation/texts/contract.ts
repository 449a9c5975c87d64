import { z } from 'zod';
import { idShape } from '../../../shared/ids.ts';
import { versionStates } from '../vocabulary.ts';

/** How the text of a record in one language came about, for the quiet line under its title. */
export const translationLineShape = z.object({
  versionId: idShape,
  state: z.enum(versionStates),
  /** The engine and its model, where a machine made the text; with the language between, if it went by way of one. */
  engine: z.string().nullable(),
  /** The revision of the original the text is true to; null where there is no whole text. */
  ofRevision: z.number().int().nullable(),
  translatedAt: z.iso.datetime().nullable(),
  verifiedAt: z.iso.datetime().nullable(),
  /** Names of those who agreed to be named. */
  translator: z.string().nullable(),
  reviser: z.string().nullable(),
});
export type TranslationLine = z.output<typeof translationLineShape>;
