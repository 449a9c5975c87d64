import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConceptCsv } from './tbx/read-concept-csv.ts';
import { readTbx } from './tbx/read-tbx.ts';
import { writeTbx } from './tbx/write-tbx.ts';
import { collect, refusalOf, utf8 } from './testing.ts';
import { readTmx } from './tmx/read-tmx.ts';
import { readXliff } from './xliff/read-xliff.ts';
import { writeXliff } from './xliff/write-xliff.ts';
import type { XliffTask } from './xliff/xliff-task.ts';
import { ExchangeError } from './xml/exchange-error.ts';
import { readElements } from './xml/read-elements.ts';
import { textOf } from './xml/xml-element.ts';

const task: XliffTask = {
  taskId: 't',
  sourceLanguage: 'ru',
  targetLanguage: 'zh',
  segments: [{ id: 's1', source: 'Насос', target: '泵', state: 'human', notes: [{ text: 'н' }], terms: [] }],
};
const expected = { ...task, sources: new Map([['s1', 'Насос']]) };
const tmx =
  '<?xml version="1.0"?><tmx version="1.4"><header/><body><tu><tuv xml:lang="ru"><seg>Насос</seg></tuv></tu></body></tmx>';
const tbx = await collect(
  writeTbx('d', [{ id: 'c', languages: [{ tag: 'ru', words: [{ text: 'насос', status: 'admitted' }] }] }]),
);
const readers: [string, string, (bytes: Uint8Array) => Promise<unknown>][] = [
  ['TMX', tmx, (bytes) => collect(readTmx(bytes))],
  ['TBX', tbx.join(''), (bytes) => collect(readTbx(bytes))],
  ['XLIFF 1.2', writeXliff(task, '1.2'), (bytes) => readXliff(bytes, expected)],
  ['XLIFF 2.1', writeXliff(task, '2.1'), (bytes) => readXliff(bytes, expected)],
  [
    'a table',
    'concept_id,language,word,status\nc1,ru,"на""сос",admitted\n',
    (bytes) => readConceptCsv(bytes),
  ],
];

/** Some bytes of a good file replaced by others, as a disk or a careless tool would. */
const damage = fc.array(
  fc.record({
    at: fc.nat(),
    length: fc.nat({ max: 12 }),
    by: fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc.constantFrom('<', '>', '&', '"', ']]>', '<!--', '</').map(utf8),
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

describe.each(readers)('damaged files of %s', (_name, text, read) => {
  it('are read or refused with a place, and nothing else happens', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (damages) => {
        let bytes = Buffer.from(text);
        for (const { at, length, by } of damages) {
          const from = at % bytes.length;
          bytes = Buffer.concat([bytes.subarray(0, from), by, bytes.subarray(from + length)]);
        }
        const error = await read(bytes).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        if (error === undefined) return;
        expect(error).toBeInstanceOf(ExchangeError);
        expect((error as ExchangeError).line).toBeGreaterThan(0);
        expect((error as ExchangeError).column).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('are refused where they were cut', async () => {
    const cut = utf8(text.slice(0, text.lastIndexOf(text.endsWith('>') ? '</' : '"')));
    expect((await refusalOf(read(cut))).code).toBe('truncated');
  });
});

describe('large texts', () => {
  it('come whole over the borders of chunks, with line breaks made one', async () => {
    const line = 'ж𠀀👩‍🔬泵\r\n';
    const text = `<a>.<b>${line.repeat(20_000)}</b></a>`;
    const [unit] = (await collect(readElements(utf8(text), new Set(['b'])))).filter(
      ({ kind }) => kind === 'unit',
    );
    expect(unit && textOf(unit.element)).toBe(line.replace('\r', '').repeat(20_000));
  });

  it('are refused when one unit holds more elements than allowed', async () => {
    const text = `<a><b>\n${'<c/>'.repeat(5)}</b></a>`;
    const limits = { unitElements: 5 };
    const found = await refusalOf(collect(readElements(utf8(text), new Set(['b']), { limits })));
    expect(found).toMatchObject({
      code: 'limitExceeded',
      line: 2,
      detail: { limit: 'unitElements', allowed: 5 },
    });
  });
});
