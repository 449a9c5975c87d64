import type { Language } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { TextStage } from '../vocabulary.ts';

/** The words of a record as its room tells them. */
export type SourceText = {
  ref: RecordRef;
  /** The public number people know it by, if it has one. */
  number: string | null;
  sourceLanguage: Language;
  /** Others the author wrote himself: nobody translates into them. */
  ownLanguages?: readonly Language[];
  /** As the room counts the revisions of the record. */
  revision: number;
  /** What translators see in lists. */
  title: string;
  /** In reading order; the path is the room's own (`description`, `advantages.0.measure`). Empty texts are left out. */
  fields: readonly SourceField[];
  /** A domain of the termbase, which ranks the proposals; null where none is known. */
  domain: string | null;
  ownerOrganisationId: string | null;
  authorId: string | null;
  stage: TextStage;
  /** Not open to all readers: its tasks are given, not offered. */
  isRestricted: boolean;
  isDemo: boolean;
};

export type SourceField = { path: string; text: string };
