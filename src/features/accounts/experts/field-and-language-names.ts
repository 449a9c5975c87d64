import type { Language, TrilingualText } from '../../../shared/language.ts';

/** A rubric with the name of the first level above it, which is all that is named: `81.35 Машиностроение`. */
export function fieldName(
  code: string,
  names: Readonly<Record<string, TrilingualText>>,
  language: Language,
): string {
  return `${code} ${names[code.slice(0, 2)]?.[language] ?? ''}`.trim();
}

/** A language by its code, as readers of another call it. */
export function languageName(code: string, reader: Language): string {
  return new Intl.DisplayNames([reader], { type: 'language' }).of(code) ?? code;
}
