import { isLanguage, type Language } from '../../shared/language.ts';

/** The reader's language from an Accept-Language header, by its weights; English where none of ours is wished. */
export function languageOf(header: string | undefined): Language {
  let best: { language: Language; weight: number } = { language: 'en', weight: 0 };
  for (const part of (header ?? '').slice(0, 1000).split(',')) {
    const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const language = range.split('-')[0];
    const weight = weightOf(parameters);
    if (isLanguage(language) && weight > best.weight) best = { language, weight };
  }
  return best.language;
}

/** The language of a request: the one asked for by `?lang=`, else that of its Accept-Language header. */
export function wishedLanguage(asked: string | undefined, header: string | undefined): Language {
  return isLanguage(asked) ? asked : languageOf(header);
}

function weightOf(parameters: readonly string[]): number {
  const given = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = given === undefined ? 1 : Number(given.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
