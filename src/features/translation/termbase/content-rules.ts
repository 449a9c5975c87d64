import type { FieldError } from '../../../shared/app-error.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';
import { languages, type Language } from '../../../shared/language.ts';
import { inLanguages, type ConceptContent, type ConceptWord, type WordStatus } from './concept-content.ts';
import { foldWord } from './fold-word.ts';
import { faultOfWord } from './word-fault.ts';

/** Words of every field. */
export const generalDomain = '00';
export const wordsPerLanguageMax = 30;
/** A concept of one language joins nothing. */
const languagesLeast = 2;

const worth: Readonly<Record<WordStatus, number>> = {
  preferred: 0,
  doNotTranslate: 1,
  admitted: 2,
  forbidden: 3,
};

/** The content as it is kept: texts without stray blanks, no empty word, words by their worth, each said once. */
export function tidyContent(content: ConceptContent): ConceptContent {
  return {
    domain: content.domain.trim(),
    kind: content.kind,
    words: inLanguages((language) => tidyWords(content.words[language])),
    definitions: inLanguages((language) => ({
      text: tidyText(content.definitions[language].text),
      source: tidyText(content.definitions[language].source),
    })),
    source: tidyText(content.source),
    reliability: content.reliability,
    note: tidyText(content.note),
  };
}

function tidyWords(words: readonly ConceptWord[]): ConceptWord[] {
  const seen = new Set<string>();
  return words
    .map(({ text, status, note }) => ({
      text: text.normalize('NFC').replace(/\s+/gu, ' ').trim(),
      status,
      note: tidyText(note),
    }))
    .filter(({ text, status }) => {
      const key = `${status} ${text}`;
      if (text === '' || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .toSorted((a, b) => worth[a.status] - worth[b.status]);
}

function tidyText(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/** Everything that keeps a content out of the termbase, by field (`content.words.zh.preferred`); empty when all is well. */
export function findContentFaults(content: ConceptContent): FieldError[] {
  const faults: FieldError[] = [];
  if (content.domain !== generalDomain && grntiNames[content.domain] === undefined) {
    faults.push({
      path: 'content.domain',
      code: content.domain === '' ? 'field.required' : 'field.notInList',
    });
  }
  const told = languages.filter((language) => isSaid(content.words[language]));
  if (told.length < languagesLeast) {
    const missing = languages.find((language) => !told.includes(language)) ?? 'zh';
    faults.push({ path: pathOf(missing, 'preferred'), code: 'translation.concept.languagesMissing' });
  }
  for (const language of languages) faults.push(...findWordFaults(content, language));
  for (const language of languages) {
    const { text, source } = content.definitions[language];
    if (text === '' && source !== '') {
      const path = `content.definitions.${language}.text`;
      faults.push({ path, code: 'translation.concept.definitionMissing' });
    }
  }
  return faults;
}

function isSaid(words: readonly ConceptWord[]): boolean {
  return words.some(({ status }) => status !== 'forbidden');
}

function findWordFaults({ words: all, kind }: ConceptContent, language: Language): FieldError[] {
  const words = all[language];
  const faults: FieldError[] = [];
  if (words.length > wordsPerLanguageMax) {
    const params = { maximum: wordsPerLanguageMax };
    faults.push({ path: pathOf(language, 'admitted'), code: 'field.tooMany', params });
  }
  const hasHead = words.some(({ status }) => status === 'preferred' || status === 'doNotTranslate');
  if (words.length > 0 && !hasHead) {
    faults.push({ path: pathOf(language, 'preferred'), code: 'translation.concept.preferredMissing' });
  }
  const folded = new Set<string>();
  for (const { text, status } of words) {
    const path = pathOf(language, status);
    const key = foldWord(text);
    if (folded.has(key)) faults.push({ path, code: 'translation.concept.wordTwice', params: { word: text } });
    folded.add(key);
    const fault = faultOfWord(text, language, kind);
    const isForeignAsIs = status === 'doNotTranslate' && fault?.endsWith('Elsewhere');
    if (fault && !isForeignAsIs) {
      faults.push({ path, code: `translation.concept.word.${fault}`, params: { word: text } });
    }
  }
  return faults;
}

function pathOf(language: Language, status: WordStatus): string {
  return `content.words.${language}.${status}`;
}

/** A kind for a concept nobody said the kind of: several words, or a long run of characters, are a compound. */
export function guessKind({ words }: Pick<ConceptContent, 'words'>): 'component' | 'compound' {
  const first = (language: Language) =>
    words[language].find(({ status }) => status !== 'forbidden')?.text ?? '';
  const isCompound = first('zh').length >= 4 || /\s/.test(first('ru')) || /\s/.test(first('en'));
  return isCompound ? 'compound' : 'component';
}

/** `language:folded` of every word but the forbidden ones. */
export function wordKeys(content: ConceptContent): string[] {
  const keys = languages.flatMap((language) =>
    content.words[language]
      .filter(({ status }) => status !== 'forbidden')
      .map(({ text }) => `${language}:${foldWord(text)}`),
  );
  return [...new Set(keys)];
}

/** The word keys a change adds; all of them where the concept is new or moves to another field. */
export function addedWordKeys(before: ConceptContent | null, content: ConceptContent): string[] {
  if (before === null || before.domain !== content.domain) return wordKeys(content);
  const known = new Set(wordKeys(before));
  return wordKeys(content).filter((key) => !known.has(key));
}
