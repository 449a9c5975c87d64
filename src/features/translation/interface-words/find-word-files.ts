import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { languages, type Language } from '../../../shared/language.ts';

/** A catalogue of words: three files, one a language, or one file that holds all three. Paths are relative to `src`. */
export type WordFiles = {
  /** `catalogue.screens` for features/catalogue/messages/screens-{zh,ru,en}.ts; unlike that path it never holds a slash. */
  readonly id: string;
  readonly files: Readonly<Record<Language, string>>;
  readonly isOneFile: boolean;
};

const leftOut = /(-words|\.test|\.gen)\.ts$/;

/** All catalogues below a folder, in the order of their ids. */
export async function findWordFiles(sourceFolder: string): Promise<WordFiles[]> {
  const names = await readdir(sourceFolder, { recursive: true });
  const paths = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((path) => /(^|\/)messages\/[^/]+\.ts$/.test(path) && !leftOut.test(path));
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const group = path.replace(/(^|[-/])(zh|ru|en)\.ts$/, '$1*.ts');
    groups.set(group, [...(groups.get(group) ?? []), path]);
  }
  return [...groups]
    .flatMap(([group]) => filesOf(group, new Set(paths)))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function filesOf(group: string, paths: ReadonlySet<string>): WordFiles[] {
  const isOneFile = !group.includes('*');
  const file = (language: Language) => group.replace('*', language);
  if (!languages.every((language) => paths.has(file(language)))) return [];
  const files = { zh: file('zh'), ru: file('ru'), en: file('en') };
  return [{ id: idOf(group), files, isOneFile }];
}

function idOf(group: string): string {
  const [folder = '', name = ''] = group.split('messages/');
  const room = join(folder)
    .replaceAll('\\', '/')
    .replace(/^features\//, '')
    .replace(/\/$/, '');
  const own = name.replace(/-?\*?\.ts$/, '');
  return [...room.split('/'), own].filter((part) => part !== '' && part !== '.').join('.');
}
