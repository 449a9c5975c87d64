import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { hitFrom } from '../compare-party.ts';
import { likenessOfNames } from './likeness.ts';
import { readName } from './name-readings.ts';
import { signReading } from './name-signature.ts';

/** Invented organisations: pairs of the same one and near misses. The thresholds were chosen on the first file only. */
function readJudged(file: string): { isSame: boolean; listed: string; asked: string }[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [verdict, listed = '', asked = ''] = line.split('\t');
      return { isSame: verdict === 'same', listed, asked };
    });
}

const isHit = ({ listed, asked }: { listed: string; asked: string }): boolean =>
  likenessOfNames(readName(listed), readName(asked)) >= hitFrom;

describe('comparing names across scripts', () => {
  it.each([
    ['judged-names.tsv', 4],
    ['judged-names-held-out.tsv', 2],
  ])('finds every variant of %s, and asks about few near misses', (file, mostWrong) => {
    const judged = readJudged(file);
    expect(judged.length).toBeGreaterThanOrEqual(50);
    expect(judged.filter((pair) => pair.isSame && !isHit(pair))).toEqual([]);
    expect(judged.filter((pair) => !pair.isSame && isHit(pair)).length).toBeLessThanOrEqual(mostWrong);
  });

  it('reads the same name alike however it is written', () => {
    const alike = (names: readonly string[]) => {
      const [first, ...others] = names.map(readName);
      return others.map((other) => (first ? likenessOfNames(first, other) : 0));
    };
    expect(
      alike([
        'ООО «Щукинъ и Ежов»',
        'Общество с ограниченной ответственностью "ЩУКИНЪ И ЕЖОВ"',
        'Щукинъ и Ёжов',
      ]),
    ).toEqual([1, 1]);
    expect(
      alike(['黑松鼠科技有限公司', '黑松鼠科技', 'Heisongshu Keji Co., Ltd.', 'Хэйсуншу Кэцзи']),
    ).toEqual([1, 1, 1]);
  });

  it('takes any text without failing, in the same way each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const read = readName(text);
        expect(readName(text)).toEqual(read);
        expect(likenessOfNames(read, read)).toBe(1);
        for (const reading of read.readings) expect(signReading(reading).marks).toMatch(/^x[0-9a-f]{64}$/);
      }),
      { numRuns: 300 },
    );
  });

  it('compares alike from both sides', () => {
    const names = readJudged('judged-names.tsv').flatMap(({ listed, asked }) => [listed, asked]);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom(...names), (one, other) => {
        const [left, right] = [readName(one), readName(other)];
        const score = likenessOfNames(left, right);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(Math.abs(score - likenessOfNames(right, left))).toBeLessThan(0.15);
      }),
    );
  });
});
