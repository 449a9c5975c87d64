import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMemoryText } from './memory-text.ts';
import { sieveFor, signText } from './signature.ts';
import { percentAlike } from './similarity.ts';

const words = ['焊', '接', '激', '光', '的', '管', '道', '钢', '材', '5', '20', 'TC4', 'laser', '与'];
const direction = { from: 'zh', to: 'ru' } as const;
const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 });
const edits = fc.array(fc.tuple(fc.nat(29), fc.constantFrom('', ...words)), { maxLength: 6 });

/** A sentence and what a few edits make of it. */
const relatives = fc.tuple(sentence, edits).map(([parts, changes]) => {
  const changed = [...parts];
  for (const [at, word] of changes) changed[at % changed.length] = word;
  return [parts.join(' '), changed.join(' ')] as const;
});

describe('what the index is asked for', () => {
  it('lets everything through that is alike enough, whatever tokens are thought to be rare', () => {
    fc.assert(
      fc.property(relatives, fc.constantFrom(70, 78, 88), fc.integer(), ([one, other], percent, seed) => {
        const [asked, stored] = [readMemoryText(one, 'zh'), readMemoryText(other, 'zh')];
        fc.pre((percentAlike(asked.tokens, stored.tokens) ?? 0) >= percent);
        const sieve = sieveFor(signText(asked, direction), percent, (token) => (token ^ seed) >>> 0);
        const signature = signText(stored, direction);
        const held = new Set([...signature.tokens, ...signature.pairs]);
        expect(sieve?.groups.length).toBeGreaterThan(0);
        for (const group of sieve?.groups ?? []) expect(group.some((token) => held.has(token))).toBe(true);
        expect(signature.tokenCount).toBeGreaterThanOrEqual(sieve?.least ?? Infinity);
        expect(signature.tokenCount).toBeLessThanOrEqual(sieve?.most ?? 0);
        expect(missingMarks(sieve?.marks ?? '', signature.marks)).toBeLessThanOrEqual(sieve?.lacking ?? -1);
      }),
      { numRuns: 3_000 },
    );
  });

  it('keeps the directions apart', () => {
    const text = readMemoryText('激光焊接', 'zh');
    const other = signText(text, { from: 'zh', to: 'en' });
    const one = signText(text, direction);
    expect(one.textKey).not.toBe(other.textKey);
    expect(one.tokens.filter((token) => other.tokens.includes(token))).toEqual([]);
  });
});

function missingMarks(asked: string, stored: string): number {
  const bits = (marks: string) => BigInt(`0${marks}`);
  return (bits(asked) & ~bits(stored)).toString(2).replaceAll('0', '').length;
}
