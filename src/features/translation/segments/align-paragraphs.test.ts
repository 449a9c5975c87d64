import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignParagraphs } from './align-paragraphs.ts';

const zh = (count: number) => '焊'.repeat(count);
const ru = (count: number) => 'свая '.repeat(count / 4);

function tell(source: readonly string[], target: readonly string[]): string {
  return alignParagraphs(source, target)
    .map((pair) => `${pair.source.join('+') || '∅'}=${pair.target.join('+') || '∅'}`)
    .join(' ');
}

describe('paragraphs side by side', () => {
  it.each([
    ['one to one', [zh(100), zh(20), zh(60)], [ru(252), ru(48), ru(152)], '0=0 1=1 2=2'],
    ['two joined by the translator', [zh(100), zh(80), zh(40)], [ru(248), ru(300)], '0=0 1+2=1'],
    ['one divided by the translator', [ru(500), ru(100)], [zh(120), zh(80), zh(40)], '0=0+1 1=2'],
    ['one left out', [zh(120), zh(80), zh(200)], [ru(300), ru(500)], '0=0 1=∅ 2=1'],
    ['one added', [ru(300), ru(500)], [zh(120), zh(80), zh(200)], '0=0 ∅=1 1=2'],
    ['a translation not yet there', [zh(10), zh(20)], [], '0=∅ 1=∅'],
    ['nothing', [], [], ''],
  ])('%s', (_name, source, target, expected) => {
    expect(tell(source, target)).toBe(expected);
  });
});

const anyList = fc.array(fc.string({ maxLength: 40 }), { maxLength: 12 });

describe('any two lists', () => {
  it('stand in pairs completely, in order, with neither side of all empty', () => {
    fc.assert(
      fc.property(anyList, anyList, (source, target) => {
        const pairs = alignParagraphs(source, target);
        expect(pairs.flatMap((pair) => pair.source)).toEqual([...source.keys()]);
        expect(pairs.flatMap((pair) => pair.target)).toEqual([...target.keys()]);
        for (const pair of pairs) expect(pair.source.length + pair.target.length).toBeGreaterThan(0);
      }),
    );
  });

  it('a text with itself is aligned one to one', () => {
    const paragraphs = fc.array(fc.integer({ min: 30, max: 400 }).map(zh), { maxLength: 12 });
    fc.assert(
      fc.property(paragraphs, (texts) => {
        expect(alignParagraphs(texts, texts)).toEqual(texts.map((_, at) => ({ source: [at], target: [at] })));
      }),
    );
  });
});

it('long texts find back to their place after a chapter left out', () => {
  const source = Array.from({ length: 3000 }, (_, i) => zh(60 + ((i * i * 37) % 509)));
  const target = source.filter((_, i) => i < 1000 || i >= 1030);
  const pairs = alignParagraphs(source, target);
  const away = pairs.filter(({ source: [first = 1000] }) => first < 990 || first >= 1040);
  expect(away).toEqual(
    source.flatMap((_, at) => {
      if (at >= 990 && at < 1040) return [];
      return [{ source: [at], target: [at < 1000 ? at : at - 30] }];
    }),
  );
});
