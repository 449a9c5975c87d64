import { languages, type Language } from '../../../../shared/language.ts';
import { wordStatuses, type WordStatus } from '../concept-content.ts';
import type { ContentView } from '../contract.ts';

/** What was typed, by the name of the control. */
export type FormValues = Readonly<Record<string, string>>;

export function wordsField(language: Language, status: WordStatus): string {
  return `content.words.${language}.${status}`;
}

export function definitionField(language: Language, part: 'text' | 'source'): string {
  return `content.definitions.${language}.${part}`;
}

/** The texts of a posted form; files and repeated names are no part of it. */
export function readValues(form: FormData): FormValues {
  const values: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === 'string') values[name] = value;
  return values;
}

/** A content as the form shows it: one word a line. */
export function valuesOfContent(content: ContentView): FormValues {
  const values: Record<string, string> = {
    'content.domain': content.domain,
    'content.kind': content.kind,
    'content.source': content.source,
    'content.reliability': content.reliability === null ? '' : String(content.reliability),
    'content.note': content.note,
  };
  for (const language of languages) {
    for (const status of wordStatuses) {
      const words = content.words[language].filter((word) => word.status === status);
      values[wordsField(language, status)] = words.map(({ text }) => text).join('\n');
    }
    values[definitionField(language, 'text')] = content.definitions[language].text;
    values[definitionField(language, 'source')] = content.definitions[language].source;
  }
  return values;
}

/** What was typed as the API takes it. Notes of words, which the form does not show, stay with their words. */
export function contentOfForm(values: FormValues, standing: ContentView | null) {
  const value = (name: string) => values[name] ?? '';
  const wordsOf = (language: Language) => {
    const notes = new Map(standing?.words[language].map(({ text, note }) => [text, note]));
    return wordStatuses.flatMap((status) =>
      value(wordsField(language, status))
        .split(/\r?\n/)
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .map((text) => ({ text, status, note: notes.get(text) ?? '' })),
    );
  };
  const definitionOf = (language: Language) => ({
    text: value(definitionField(language, 'text')),
    source: value(definitionField(language, 'source')),
  });
  return {
    domain: value('content.domain'),
    kind: value('content.kind'),
    words: { zh: wordsOf('zh'), ru: wordsOf('ru'), en: wordsOf('en') },
    definitions: { zh: definitionOf('zh'), ru: definitionOf('ru'), en: definitionOf('en') },
    source: value('content.source'),
    reliability: /^\d+$/.test(value('content.reliability')) ? Number(value('content.reliability')) : null,
    note: value('content.note'),
  };
}
