import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect, encodeIn, refusalOf, utf8 } from '../testing.ts';
import type { ExchangeConcept } from './exchange-concept.ts';
import { readConceptCsv } from './read-concept-csv.ts';
import { anyConcepts } from './testing-concepts.ts';
import { writeConceptCsv } from './write-concept-csv.ts';

const write = async (concepts: ExchangeConcept[]) => (await collect(writeConceptCsv(concepts))).join('');

describe('the table form written and read again', () => {
  it('gives the same concepts', async () => {
    await fc.assert(
      fc.asyncProperty(anyConcepts, async (concepts) => {
        expect(await readConceptCsv(utf8(await write(concepts)))).toEqual(concepts);
      }),
      { numRuns: 150 },
    );
  });

  it('begins with the byte order mark and lets no spreadsheet calculate a cell', async () => {
    const text = await write([
      {
        id: 'c1',
        note: '+7 (495)',
        languages: [
          { tag: 'en', words: [{ text: '=HYPERLINK("http://x")', status: 'admitted', note: "'-1" }] },
        ],
      },
    ]);
    expect(text.startsWith('\ufeffconcept_id,')).toBe(true);
    expect(text).toContain(`,"'=HYPERLINK(""http://x"")",admitted,''-1\r\n`);
    expect(text).toContain(",'+7 (495),");
  });
});

const table =
  'concept_id;language;word;status;цвет\nc1;ru;насос;preferred;\n\nc2;zh;"泵\n""轴""";admitted;\nc1;zh;泵;preferred;';

describe('tables of other tools', () => {
  it('reads semicolons, columns in any number, rows of one concept apart, breaks in cells', async () => {
    expect(await readConceptCsv(utf8(table))).toEqual([
      {
        id: 'c1',
        languages: [
          { tag: 'ru', words: [{ text: 'насос', status: 'preferred' }] },
          { tag: 'zh', words: [{ text: '泵', status: 'preferred' }] },
        ],
      },
      { id: 'c2', languages: [{ tag: 'zh', words: [{ text: '泵\n"轴"', status: 'admitted' }] }] },
    ]);
  });

  it('reads the encoding that is named and guesses it for who named none', async () => {
    const bytes = encodeIn('windows-1251', 'concept_id,language,word,status\nc1,ru,насос,preferred\n');
    const [concept] = await readConceptCsv(bytes, { encoding: 'windows-1251' });
    expect(concept?.languages[0]?.words[0]?.text).toBe('насос');
    expect(await refusalOf(readConceptCsv(bytes))).toMatchObject({
      code: 'encodingWrong',
      line: 2,
      detail: { guessed: 'windows-1251' },
    });
  });

  it.each([
    ['no header', 'c1,ru,насос', { code: 'columnMissing', line: 1, detail: { column: 'concept_id' } }],
    ['nothing', '', { code: 'columnMissing', line: 1 }],
    ['a column twice', table.replace('цвет', 'word'), { code: 'columnRepeated', line: 1 }],
    ['a cell too many', table.replace('насос;', 'на;сос;'), { code: 'cellCountWrong', line: 2 }],
    [
      'a status we do not know',
      table.replace(';admitted', ';allowed'),
      { code: 'cellValueUnknown', line: 4 },
    ],
    ['a row without word', table.replace('泵;pre', ';pre'), { code: 'cellValueUnknown', line: 6 }],
    ['a quote within a cell', table.replace('насос', 'на"сос'), { code: 'quoteMisplaced', line: 2 }],
    ['a quote left open', table.replace('"""', '""'), { code: 'truncated', line: 4 }],
  ])('refuses %s', async (_name, text, expected) => {
    expect(await refusalOf(readConceptCsv(utf8(text)))).toMatchObject(expected);
  });

  it('refuses a file cut within a character', async () => {
    const bytes = utf8('concept_id,language,word,status,word_note\nc1,ru,насос,admitted,泵');
    expect(await refusalOf(readConceptCsv(bytes.subarray(0, -1)))).toMatchObject({
      code: 'truncated',
      line: 2,
    });
  });

  it('refuses rows that contradict each other', async () => {
    const text = 'concept_id,source,language,word,status\nc1,ГОСТ,ru,а,admitted\nc1,ISO,ru,б,admitted\n';
    expect(await refusalOf(readConceptCsv(utf8(text)))).toMatchObject({ code: 'cellConflict', line: 3 });
  });
});
