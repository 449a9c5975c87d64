import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeIn, encodeUtf16, refusalOf, utf8 } from '../exchange/testing.ts';
import { compareWords } from './compare-words.ts';
import { putWords } from './put-words.ts';
import { readCatalogues, type WordCatalogue } from './read-catalogues.ts';
import { readWordsFile } from './read-words-file.ts';
import { carriedWords, writeWordsFile, type WordPair } from './words-file.ts';
import type { WordFormat } from './vocabulary.ts';

const pair: WordPair = { from: 'en', to: 'ru' };
let folder = '';
let catalogues: WordCatalogue[] = [];

const files = {
  en: `export const en = {
  title: 'Pumps',
  // Said of one pump or of several.
  found: (count: number, name: string) => pluralEn(count, \`\${count} pump of \${name}\`, \`\${count} pumps of \${name}\`),
  errors: { 'pump.missing': 'No pump {number}: “check” it.' } as Record<string, string>,
  empty: '',
};
`,
  ru: `export const ru: Words = {
  title: 'Насосы',
  // Про один или несколько.
  found: (n, owner) => \`\${n} \${pluralRu(n, 'насос', 'насоса', 'насосов')} у \${owner}\`,
  errors: { 'pump.missing': 'Нет насоса {number}: «проверьте».' },
  empty: '',
};
`,
  zh: `export const zh: Words = {
  title: '泵',
  found: (count, name) => \`\${name}有 \${count} 台泵\`,
  errors: { 'pump.missing': '没有 {number} 号泵。' },
  empty: '',
};
`,
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amur-pumps-'));
  await mkdir(join(folder, 'features/pumps/messages'), { recursive: true });
  for (const [language, code] of Object.entries(files)) {
    await writeFile(join(folder, `features/pumps/messages/${language}.ts`), code);
  }
  catalogues = await readCatalogues(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function exported(format: WordFormat): string {
  return writeWordsFile(carriedWords(catalogues, pair), pair, format);
}

async function compare(text: string) {
  return compareWords(catalogues, await readWordsFile(utf8(text)));
}

describe('a translated file of words', () => {
  it.each(['xliff1', 'xliff2', 'csv'] as const)(
    'changes exactly the words it changed (%s)',
    async (format) => {
      const text = exported(format)
        .replace('Насосы', "Насосы 'новые' и “прочие”")
        .replace(
          '{count} {count, plural, one {насос} few {насоса} many {насосов}} у {name}',
          'У {name}: {count} {count, plural, one {помпа} few {помпы} many {помп}}',
        );
      const { changes, same, refused } = await compare(text);
      expect([changes.length, same, refused]).toEqual([2, 2, []]);
      const written = await putWords(folder, catalogues, pair, changes, (_path, code) =>
        Promise.resolve(code),
      );
      expect(written).toEqual(['features/pumps/messages/ru.ts']);
      const path = join(folder, 'features/pumps/messages/ru.ts');
      expect(await readFile(path, 'utf8')).toBe(
        files.ru
          .replace("'Насосы'", '"Насосы \'новые\' и “прочие”"')
          .replace(
            "`${n} ${pluralRu(n, 'насос', 'насоса', 'насосов')} у ${owner}`",
            "`У ${owner}: ${n} ${pluralRu(n, 'помпа', 'помпы', 'помп')}`",
          ),
      );
      await writeFile(path, files.ru);
    },
  );

  it.each([
    ['an unknown word', 'pumps:title', 'pumps:titel', 'wordUnknown', ''],
    ['a changed original', '>Pumps<', '>Pump<', 'sourceChanged', ''],
    ['an emptied word', '>Насосы<', '> <', 'targetEmpty', ''],
    ['a lost place', 'насоса {number}', 'насоса', 'placesOther', '{number}'],
    ['a new place', '>Насосы<', '>Насосы {year}<', 'placesOther', '{year}'],
    ['a lost value', ' у {name}', '', 'valueMissing', '{name}'],
    [
      'code instead of a value',
      'у {name}',
      'у {name} {process.exit(1)}',
      'valueUnknown',
      '{process.exit(1)}',
    ],
    ['a lost plural form', 'few {насоса} ', '', 'branchesOther', '{count, plural, …}'],
  ])('does not take %s, and says where', async (_what, from, to, reason, part) => {
    const changedSource =
      reason === 'sourceChanged' ? exported('xliff2').replace('>Насосы<', '>Помпы<') : exported('xliff2');
    const text = changedSource.replace(from, to);
    expect(text).not.toBe(changedSource);
    const { changes, refused } = await compare(text);
    expect(changes).toEqual([]);
    expect(refused).toMatchObject([{ reason, part }]);
    expect(refused[0]?.line).toBeGreaterThan(3);
  });
});

describe('a file that is no file of words', () => {
  const russian = (): string => exported('xliff1');
  it.each([
    ['of another task', () => utf8(russian().replace('interface-words', 'T-17')), 'taskOther', 3],
    ['of other languages', () => utf8(russian().replace('"ru-RU"', '"zh-CN"')), 'languagesOther', 3],
    [
      'with a word twice',
      () => utf8(russian().replace('"pumps:empty"', '"pumps:title"')),
      'segmentRepeated',
      undefined,
    ],
    [
      'with a document type',
      () => utf8(russian().replace('<xliff', '<!DOCTYPE a [<!ENTITY b "c">]>\n<xliff')),
      'dtdRefused',
      2,
    ],
    [
      'in windows-1251 without saying so',
      () => encodeIn('windows-1251', russian()),
      'encodingWrong',
      undefined,
    ],
    [
      'in GB18030 without saying so',
      () => encodeIn('gb18030', '<?xml version="1.0"?>\n<xliff>泵站设备</xliff>'),
      'encodingWrong',
      2,
    ],
    ['cut off', () => utf8(russian().slice(0, -40)), 'truncated', undefined],
    ['with another heading', () => utf8('id,en,fr,note\r\n'), 'columnMissing', 1],
    ['with a cell too many', () => utf8('id,en,ru,note\r\na,b,c,d,e\r\n'), 'cellCountWrong', 2],
    ['empty', () => utf8(''), 'columnMissing', 1],
  ])('%s is refused with the line', async (_what, make, code, line) => {
    const found = await refusalOf(readWordsFile(make()));
    expect(found.code).toBe(code);
    if (line !== undefined) expect(found.line).toBe(line);
  });

  it('may be in UTF-16, which its mark tells', async () => {
    const text = exported('xliff2').replace('UTF-8', 'UTF-16');
    expect((await readWordsFile(encodeUtf16(text, 'le', true))).rows).toHaveLength(4);
  });
});
