import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseEncoding } from './recognise-encoding.ts';
import { encodings, type Encoding } from './table.ts';
import { encodeText } from './testing-encode.ts';

const chinese =
  '名称,地区,说明\n哈尔滨焊接研究所,黑龙江,高强度钢低温焊接技术\n佳木斯设备厂,黑龙江,寻找冷裂纹解决方案\n';
const traditional =
  '名稱,地區,說明\n哈爾濱焊接研究所,黑龍江,高強度鋼低溫焊接技術\n佳木斯設備廠,黑龍江,尋找解決方案\n';
const russian = 'Название;Регион;Описание\nИнститут сварки;Новосибирск;Сварка хладостойких сталей\n';
const capitals = 'НАЗВАНИЕ;ИНН;РЕГИОН\nИНСТИТУТ СВАРКИ;7707083893;ТОМСК\nЗАВОД МАШИН;5406001;АМУРСК\n';

const known: [string, Encoding, string][] = [
  ['Chinese in UTF-8', 'utf-8', chinese],
  ['Chinese in GB18030', 'gb18030', chinese],
  ['traditional Chinese in Big5', 'big5', traditional],
  ['Russian in windows-1251', 'windows-1251', russian],
  ['Russian capitals in windows-1251', 'windows-1251', capitals],
  ['Russian in UTF-8', 'utf-8', russian],
  ['Chinese in UTF-16', 'utf-16le', chinese],
  ['Russian in UTF-16, the other way round', 'utf-16be', russian],
];

describe('the encoding of a text table', () => {
  it.each(known)('%s', (_, encoding, text) => {
    expect(recogniseEncoding(encodeText(text, encoding))).toBe(encoding);
  });

  it('of UTF-16 is also found without its mark, and of UTF-8 with one', () => {
    expect(recogniseEncoding(encodeText(chinese, 'utf-16le').subarray(2))).toBe('utf-16le');
    expect(recogniseEncoding(encodeText(`\ufeff${russian}`, 'utf-8'))).toBe('utf-8');
  });

  it('is not guessed for bytes that are no text', () => {
    expect(recogniseEncoding(Uint8Array.from([0xff, 0x81, 0xff, 0x80, 0xc7, 0xff, 0x0a]))).toBeUndefined();
  });

  it('is found whatever rows are taken, from twenty on', () => {
    const rows: Record<string, string[]> = {
      gb18030: chinese.split('\n').filter(Boolean),
      big5: traditional.split('\n').filter(Boolean),
      'windows-1251': russian.split('\n').filter(Boolean),
    };
    fc.assert(
      fc.property(
        fc.constantFrom('gb18030', 'big5', 'windows-1251'),
        fc.array(fc.nat(2), { minLength: 20, maxLength: 60 }),
        (encoding, picks) => {
          const text = picks.map((at) => rows[encoding]?.[at] ?? rows[encoding]?.[0] ?? '').join('\r\n');
          expect(recogniseEncoding(encodeText(text, encoding as Encoding))).toBe(encoding);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('knows all encodings it promises', () => {
    expect(new Set(known.map(([, encoding]) => encoding))).toEqual(new Set(encodings));
  });
});
