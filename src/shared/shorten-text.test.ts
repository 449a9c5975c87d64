import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortenText } from './shorten-text.ts';

describe('shortenText', () => {
  it('leaves a short text as it is', () => {
    expect(shortenText('сварка сталей', 20)).toBe('сварка сталей');
  });

  it('cuts between words', () => {
    expect(shortenText('сварка хладостойких сталей', 22)).toBe('сварка хладостойких…');
  });

  it('cuts Chinese after a stop, or anywhere when there is none', () => {
    expect(shortenText('低温焊接工艺，适用于北方港口设备', 10)).toBe('低温焊接工艺…');
    expect(shortenText('低温焊接工艺适用于北方港口设备', 6)).toBe('低温焊接工艺…');
  });

  it('never grows a text, never breaks a character, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 1, max: 50 }),
        (text, max) => {
          const short = shortenText(text, max);
          expect(short.length).toBeLessThanOrEqual(Math.max(text.length <= max ? text.length : 0, max + 1));
          expect(short.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
