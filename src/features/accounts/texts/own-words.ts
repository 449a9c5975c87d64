import type { Language, LocalizedText } from '../../../shared/language.ts';
import type { TranslatedTextView } from './contract.ts';

export type TextSubject = 'organisation' | 'facility';
/** The profile is the organisation's own word, the note that of the compilers. */
export type TextField = 'profile' | 'note';

/** Where a translatable text of this room stands. */
export type TextPlace = { subject: TextSubject; id: string; field: TextField };

/** The words of a record as somebody wrote them, before any translation. */
export type OwnWords = TextPlace & {
  /** By the languages they were written in; without any there is nothing to translate. */
  texts: LocalizedText;
  /** Which of them to translate from, unless another is translated from already; undefined without any. */
  mainLanguage: Language | undefined;
  /** Grows with every change of the record. */
  revision: number;
  names: LocalizedText;
  /** Everybody may read it. */
  isShown: boolean;
  /** Whose members neither translate nor check it; null for facilities. */
  ownerOrganisationId: string | null;
  isDemo: boolean;
};

/** What another room made of them, in one language. */
export type TranslatedText = Pick<
  TranslatedTextView,
  'language' | 'sourceLanguage' | 'state' | 'ofRevision' | 'versionId'
> & {
  /** A whole text, or undefined to keep the one that is there. */
  made: { text: string; origin: 'machine' | 'translator' } | undefined;
  /** Since when it stands so. */
  changedAt: Date;
};
