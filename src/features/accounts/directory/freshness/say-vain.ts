import type { Language } from '../../../../shared/language.ts';
import { directoryWords } from '../../messages/directory-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import type { VainSearch } from './contract.ts';

/** A vain search as a cell of a table: the field, since when, and the source that says so. */
export function sayVain({ field, since, said }: VainSearch, language: Language): string {
  const words = directoryWords[language];
  const found = `${words.profileFields[field]}: ${since}`;
  if (said === null) return found;
  const { file, where = '' } = said.source;
  return `${found} (${screenWords[language].partner.sourceFile(file.split('_')[0] ?? file)} ${where})`;
}
