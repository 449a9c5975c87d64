import { pickText, type Language, type LocalizedText } from '../../shared/language.ts';
import { factsWords } from './messages/facts-words.ts';

type Source = { file: string; where?: string | undefined };

/** A source as a cell of a table: source text 003, 二（一）. */
export function sourceText({ file, where }: Source, language: Language): string {
  const text = factsWords[language].textNumber(file.split('_')[0] ?? file);
  return where === undefined ? text : `${text}, ${where}`;
}

/** A name as a cell of a table: in the reader's language, or the next best. */
export function nameText(
  names: { zh?: string | undefined; ru?: string | undefined; en?: string | undefined },
  language: Language,
): string {
  const given = Object.entries(names).filter(([, name]) => name !== undefined && name !== '');
  return pickText(Object.fromEntries(given) as LocalizedText, language)?.text ?? '';
}
