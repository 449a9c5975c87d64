import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/language.ts';
import type { Language } from '../../../shared/language.ts';
import { joinSegments, segmentText } from './segment-text.ts';

const pieces = [
  ...'.!?…。！？；．;,:-—–«»“”„"\'’()（）[]《》「」\n\r\t\u2028\u00a0\u3000 1AаЯяI焊的\ud83d\ude00\ud83d\u0000',
  ...[
    'т. е. ',
    'т. д. ',
    'г. ',
    'рис. 3',
    ' А. Н. ',
    'e.g. ',
    'et al. ',
    'No. ',
    'https://a.b/?c ',
    '说：',
    '……',
  ],
  ...['\r\n', '1. ', 'и др. ', '. — М. ', '2.5', ' \u0301', 'В 2015 г. '],
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((parts) => parts.join('')),
);
const anyLanguage = fc.constantFrom(...languages);

describe('any text', () => {
  it('is given back by its joined segments', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        expect(joinSegments(segmentText(text, language))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('has segments in order, with nothing but blanks between and none at their ends', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const { lead, segments } = segmentText(text, language);
        let at = lead.length;
        for (const segment of segments) {
          expect(segment.start).toBe(at);
          expect(text.slice(segment.start, segment.end)).toBe(segment.text);
          expect(segment.text).not.toBe('');
          expect(segment.text).not.toMatch(/^\s|\s$|[\n\r\u2028\u2029]/);
          expect(segment.gap).toMatch(/^[\s\u0085]*$/);
          at = segment.end + segment.gap.length;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('is cut line by line, whatever stands in the other lines', () => {
    const textsOf = (text: string, language: Language) =>
      segmentText(text, language).segments.map((segment) => segment.text);
    fc.assert(
      fc.property(anyText, anyText, anyLanguage, (one, other, language) => {
        expect(textsOf(`${one}\n${other}`, language)).toEqual([
          ...textsOf(one, language),
          ...textsOf(other, language),
        ]);
      }),
    );
  });
});

describe('blanks', () => {
  it('before, between and after the segments are kept apart', () => {
    expect(segmentText('\n  Да.  Нет.\r\n\r\nЗаголовок ', 'ru')).toEqual({
      lead: '\n  ',
      segments: [
        { text: 'Да.', start: 3, end: 6, gap: '  ' },
        { text: 'Нет.', start: 8, end: 12, gap: '\r\n\r\n' },
        { text: 'Заголовок', start: 16, end: 25, gap: ' ' },
      ],
    });
  });

  it('alone make no segment', () => {
    expect(segmentText(' \n\u3000', 'zh')).toEqual({ lead: ' \n\u3000', segments: [] });
    expect(segmentText('', 'en')).toEqual({ lead: '', segments: [] });
  });
});

/** Stands for a text and counts the code units looked at: those read one by one, and those cut out to be matched. */
class CountedText {
  looks = 0;
  readonly length: number;
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
    this.length = text.length;
  }
  charCodeAt(at: number): number {
    this.looks++;
    return this.#text.charCodeAt(at);
  }
  charAt(at: number): string {
    this.looks++;
    return this.#text.charAt(at);
  }
  slice(from: number, to: number): string {
    const part = this.#text.slice(from, to);
    this.looks += part.length;
    return part;
  }
}

function countLooks(text: string, language: Language): number {
  const counted = new CountedText(text);
  segmentText(counted as unknown as string, language);
  return counted.looks;
}

describe('work grows with the length only', () => {
  it.each(
    [
      '.',
      '. ',
      '.  ',
      'т. е. ',
      'А. ',
      'рис. 3. ',
      '(',
      '"',
      '(.',
      '([{«“',
      ')',
      '? ',
      '。',
      '。” ',
      '«.',
      '(а. » ',
      ' ',
      '…',
      'a?焊',
      'г. Х',
    ].map((piece) => [piece]),
  )('%j over and over', (piece) => {
    const text = piece.repeat(Math.ceil(20_000 / piece.length));
    for (const language of languages) {
      const once = countLooks(text, language);
      const twice = countLooks(text + text, language);
      expect(twice).toBeLessThan(once * 2.1 + 1000);
      expect(once / text.length).toBeLessThan(150);
    }
  });

  it('the same text gives the same segments whether counted or not', () => {
    const text = 'Да. «Нет!» — т. е. (рис. 3). Всё.';
    const counted = segmentText(new CountedText(text) as unknown as string, 'ru');
    expect(counted).toEqual(segmentText(text, 'ru'));
  });

  it('a long line of nested and unclosed signs is no exception', () => {
    const nest = (depth: number) =>
      '('.repeat(depth) + '. '.repeat(depth) + ')'.repeat(depth) + '»'.repeat(depth);
    const once = countLooks(nest(5000), 'ru');
    const twice = countLooks(nest(10_000), 'ru');
    expect(twice).toBeLessThan(once * 2.1);
  });
});
