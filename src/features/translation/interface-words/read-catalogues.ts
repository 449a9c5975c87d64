import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languages, type Language } from '../../../shared/language.ts';
import { findWordFiles, type WordFiles } from './find-word-files.ts';
import { readWordFile, type FileWord, type LeftReason } from './read-word-file.ts';

/** A word in all three languages, with its place in each file. */
export type Word = {
  /** Unique over all catalogues; an XML name token. */
  readonly id: string;
  readonly catalogue: string;
  readonly path: string;
  readonly words: Readonly<Partial<Record<Language, FileWord>>>;
};

/** A word that files of words cannot carry, and why. */
export type LeftWord = { readonly id: string; readonly language: Language; readonly reason: LeftReason };

export type WordCatalogue = {
  readonly files: WordFiles;
  readonly words: readonly Word[];
  readonly left: readonly LeftWord[];
};

/** The folder of the program's sources, where its catalogues stand. */
export const sourceFolder = new URL('../../../', import.meta.url);

/** The catalogues as they stand in the sources now. */
export async function readCatalogues(folder: string): Promise<WordCatalogue[]> {
  const found = await findWordFiles(folder);
  const all: WordCatalogue[] = [];
  for (const files of found) {
    const catalogue = await readCatalogue(folder, files);
    if (catalogue.words.length + catalogue.left.length > 0) all.push(catalogue);
  }
  return all;
}

async function readCatalogue(folder: string, files: WordFiles): Promise<WordCatalogue> {
  const model = await readLanguage(folder, files, 'en', () => undefined);
  const parameters = new Map(model.map((word) => [keyOf(word.path), word.parameters]));
  const parametersAt = (path: readonly string[]) => parameters.get(keyOf(path));
  const byLanguage = {
    en: model,
    zh: await readLanguage(folder, files, 'zh', parametersAt),
    ru: await readLanguage(folder, files, 'ru', parametersAt),
  };
  const paths = new Map<string, Partial<Record<Language, FileWord>>>();
  for (const language of languages) {
    for (const word of byLanguage[language]) {
      const key = keyOf(word.path);
      paths.set(key, { ...paths.get(key), [language]: word });
    }
  }
  return sortWords(files, paths);
}

function sortWords(
  files: WordFiles,
  paths: ReadonlyMap<string, Partial<Record<Language, FileWord>>>,
): WordCatalogue {
  const words: Word[] = [];
  const left: LeftWord[] = [];
  const isShared = (key: string, language: Language) =>
    key
      .split(':')
      .some((_part, at, parts) => paths.get(parts.slice(0, at).join(':'))?.[language]?.left === 'shared');
  for (const [key, found] of paths) {
    const id = `${files.id}:${key}`;
    const writable = /^[\p{L}\p{N}._:-]+$/u.test(id);
    for (const language of languages) {
      const word = found[language];
      const reason = writable ? reasonToLeave(word, found, () => isShared(key, language)) : 'keyUnwritable';
      if (reason) left.push({ id, language, reason });
    }
    const isCarried = Object.values(found).some((word) => word.text !== undefined);
    if (writable && isCarried) words.push({ id, catalogue: files.id, path: key, words: found });
  }
  return { files, words, left };
}

/** A helper of one language only, or a word that stands under another name, is no gap. */
function reasonToLeave(
  word: FileWord | undefined,
  { en: model }: Partial<Record<Language, FileWord>>,
  isShared: () => boolean,
): LeftReason | undefined {
  if (word?.left) return word.left;
  if (word) return model || !word.isHelper ? undefined : 'noCounterpart';
  return model && !model.isHelper && isShared() ? 'shared' : undefined;
}

function keyOf(path: readonly string[]): string {
  return path.join(':');
}

/** A file with all three languages holds each under its code, below the name of the constant if it has several. */
async function readLanguage(
  folder: string,
  files: WordFiles,
  language: Language,
  parametersAt: (path: readonly string[]) => readonly string[] | undefined,
): Promise<FileWord[]> {
  const code = await readFile(join(folder, files.files[language]), 'utf8');
  if (!files.isOneFile) return readWordFile(files.files[language], code, parametersAt);
  const without = (path: readonly string[]) => path.filter((_key, at) => at !== path.indexOf(language));
  const words = readWordFile(files.files[language], code, (path) => parametersAt(without(path)));
  return words
    .filter(({ path }) => path.slice(0, 2).includes(language))
    .map((word) => ({ ...word, path: without(word.path) }));
}
