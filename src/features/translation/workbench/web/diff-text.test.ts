import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffText, type Piece } from './diff-text.ts';

const write = (pieces: readonly Piece[]) =>
  pieces
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}]` : `[+${text}]`))
    .join('');

describe('what changed in a text', () => {
  it.each([
    ['Толщина стенки 12 мм.', 'Толщина стенки 14,5 мм.', 'Толщина стенки [-12][+14,5] мм.'],
    ['板厚为12毫米。', '板厚不超过12毫米。', '板厚[-为][+不超过]12毫米。'],
    ['сталь хорошая', 'сталь очень хорошая', 'сталь [+очень ]хорошая'],
    ['одно старое слово', 'одно новое дело', 'одно [-старое слово][+новое дело]'],
    ['same', 'same', 'same'],
    ['', 'new', '[+new]'],
    ['old', '', '[-old]'],
  ])('%s → %s', (before, after, told) => expect(write(diffText(before, after))).toBe(told));

  it('gives both texts back', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('а', 'б', ' ', '焊', '接', '1', ',') }),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffText(before, after);
        const join = (not: Piece['kind']) =>
          pieces
            .filter(({ kind }) => kind !== not)
            .map((piece) => piece.text)
            .join('');
        expect(join('added')).toBe(before);
        expect(join('removed')).toBe(after);
      }),
    );
  });

  it('takes no time for very long texts', () => {
    const long = (word: string) => Array.from({ length: 5_000 }, (_, at) => `${word}${at}`).join(' ');
    const startedAt = performance.now();
    expect(diffText(long('а'), long('б')).length).toBeGreaterThan(0);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});
