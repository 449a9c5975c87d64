import { pickText, type LocalizedText } from '../../../shared/language.ts';
import { SpokenText } from '../../../ui/record-parts.tsx';
import { useLanguage } from '../../../ui/language.ts';

/** A name in three languages as the optional fields of an answer bring it. */
export type NamesView = { zh?: string | undefined; ru?: string | undefined; en?: string | undefined };

/** The names without absent ones. */
export function namesIn(names: NamesView): LocalizedText {
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined && name !== ''));
}

/** Picks a name for the reader, as plain text (titles, labels). */
export function useShownName(): (names: NamesView) => string {
  const language = useLanguage();
  return (names) => pickText(namesIn(names), language)?.text ?? '';
}

/** The name in the reader’s language, or another one marked as such. */
export function ShownName({ names }: { names: NamesView }) {
  const language = useLanguage();
  const picked = pickText(namesIn(names), language);
  return picked ? <SpokenText text={picked.text} language={picked.language} /> : null;
}
