import { pickText, type Language } from '../../../shared/language.ts';
import type { TranslatedTextView } from '../texts/contract.ts';
import { namesIn, type NamesView } from './shown-name.tsx';

type Spoken = { text: string; language: Language };

/** What a reader is shown of a text: the author's own words, a translation beside its original, or the original instead. */
export type ChosenText = Spoken &
  (
    | { kind: 'own' }
    | { kind: 'translated'; translation: TranslatedTextView; original: Spoken }
    /** There is no text in his language; `translation` may be on its way. */
    | { kind: 'instead'; translation: TranslatedTextView | undefined }
  );

/** Chooses for a reader; undefined where nobody wrote anything. */
export function chooseText(
  own: NamesView,
  translations: readonly TranslatedTextView[],
  reader: Language,
): ChosenText | undefined {
  const translation = translations.find(({ language }) => language === reader);
  const found = pickText(namesIn(own), reader, translation?.sourceLanguage);
  if (!found) return undefined;
  if (found.language === reader) return { kind: 'own', ...found };
  const original = translation && own[translation.sourceLanguage];
  if (!original || translation.text === null) return { kind: 'instead', ...found, translation };
  return {
    kind: 'translated',
    text: translation.text,
    language: reader,
    translation,
    original: { text: original, language: translation.sourceLanguage },
  };
}
