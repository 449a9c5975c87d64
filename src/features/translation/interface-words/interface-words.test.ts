import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages, type Language } from '../../../shared/language.ts';
import { utf8 } from '../exchange/testing.ts';
import { compareWords, type WordChange } from './compare-words.ts';
import { putWords } from './put-words.ts';
import { readCatalogues, sourceFolder, type WordCatalogue } from './read-catalogues.ts';
import { readMessageText } from './read-message-text.ts';
import { readWordsFile } from './read-words-file.ts';
import { carriedWords, usualSource, writeWordsFile, type WordPair } from './words-file.ts';
import { wordFormats } from './vocabulary.ts';
import { writeMessageCode, writeString } from './write-message-code.ts';

const sources = fileURLToPath(sourceFolder);
let copy = '';
let catalogues: WordCatalogue[] = [];

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'amur-words-'));
  await cp(sources, copy, { recursive: true, filter: (path) => !/\.(tsx|css|sql|gen\.ts)$/.test(path) });
  catalogues = await readCatalogues(copy);
});

afterAll(() => rm(copy, { recursive: true, force: true }));

function pairTo(to: Language): WordPair {
  return { from: usualSource(to), to };
}

/** Back quotes around a text without values are a matter of taste. */
function plainLiterals(code: string): string {
  return code.replace(/`([^`$\\'\n]*)`/g, "'$1'");
}

describe('the catalogues of the interface', () => {
  it('are found in all rooms, each word in three languages', () => {
    const ids = catalogues.map(({ files }) => files.id);
    expect(ids).toEqual(expect.arrayContaining(['ui', 'app.web', 'platform.i18n', 'catalogue.mail-texts']));
    const signIn = catalogues.flatMap(({ words }) => words).find(({ id }) => id === 'app.web:signIn');
    expect(languages.map((language) => signIn?.words[language]?.text)).toEqual(['登录', 'Войти', 'Sign in']);
  });

  it('show sentences with values and plural forms as text', () => {
    const found = catalogues.flatMap(({ words }) => words).find(({ id }) => id === 'search:found');
    expect(found?.words.ru?.text).toBe(
      '{count, plural, one {найдена} few {найдены} many {найдено}} {count} {count, plural, one {запись} few {записи} many {записей}}',
    );
    expect(found?.words.zh?.text).toBe('找到 {count} 条记录');
  });

  it('leave out few words, and only for reasons that are named', () => {
    const left = catalogues.flatMap((catalogue) => catalogue.left);
    const words = catalogues.flatMap((catalogue) => catalogue.words);
    expect(left.length).toBeLessThan(words.length / 50);
    expect(left).toContainEqual({ id: 'search:tabs:offer', language: 'zh', reason: 'shared' });
  });

  it.each(languages)('taken out and given back change nothing (%s)', async (to) => {
    const words = carriedWords(catalogues, pairTo(to));
    expect(words.length).toBeGreaterThan(1500);
    for (const wordFormat of wordFormats) {
      const read = await readWordsFile(utf8(writeWordsFile(words, pairTo(to), wordFormat)));
      expect(read.pair).toEqual(pairTo(to));
      expect(compareWords(catalogues, read)).toEqual({ changes: [], same: words.length, refused: [] });
    }
  });

  it.each(languages)(
    'written anew from what translators see are the same files, byte for byte (%s)',
    async (to) => {
      const config = await resolveConfig(sources);
      const tidy = (path: string, code: string) => format(code, { ...config, filepath: path });
      const changes = carriedWords(catalogues, pairTo(to)).map((word): WordChange => {
        const { text = '', message } = word.words[to] ?? {};
        const read = message && readMessageText(text, message);
        if (read && 'code' in read) throw new Error(`${word.id}: ${read.code} ${read.part}`);
        return {
          word,
          line: 1,
          before: text,
          after: text,
          code: read ? writeMessageCode(read) : writeString(text),
        };
      });
      const written = await putWords(copy, catalogues, pairTo(to), changes, tidy);
      expect(written.length).toBeGreaterThan(15);
      for (const path of written) {
        const before = await tidy(path, await readFile(join(sources, path), 'utf8'));
        const after = await readFile(join(copy, path), 'utf8');
        expect(plainLiterals(after), path).toBe(plainLiterals(before));
      }
      catalogues = await readCatalogues(copy);
    },
  );
});
