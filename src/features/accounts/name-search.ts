import type { LocalizedText } from '../../shared/language.ts';
import { patternHolding } from '../../platform/db/like-pattern.ts';

/** A name as it is compared: compatibility forms unified, small letters, ё as е, spaces single. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
}

/** All names of a record in one text, one a line, for finding a part of any of them. */
export function searchNamesOf(names: LocalizedText, alsoKnownAs: readonly string[]): string {
  const all = [names.zh, names.ru, names.en, ...alsoKnownAs].filter((name) => name !== undefined);
  return [...new Set(all.map(foldName))].join('\n');
}

/** The LIKE pattern (escape character \) that finds a typed part of a name. */
export function patternOfPart(typed: string): string {
  return patternHolding(foldName(typed));
}
