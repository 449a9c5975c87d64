import type { Encoding } from './table.ts';

const reverse = new Map<Encoding, Map<string, number[]>>();

/** A text in an encoding Node can only read, for tests: characters of one or two bytes, found by trying. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
  if (encoding === 'utf-16be') return Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
  const table = reverse.get(encoding) ?? tableOf(encoding);
  reverse.set(encoding, table);
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const bytes = table.get(sign);
      if (!bytes) throw new Error(`${sign} is not in ${encoding}`);
      return bytes;
    }),
  );
}

function tableOf(encoding: Encoding): Map<string, number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  const note = (bytes: number[]) => {
    const sign = decoder.decode(Uint8Array.from(bytes));
    if ([...sign].length === 1 && sign !== '\ufffd' && !table.has(sign)) table.set(sign, bytes);
  };
  for (let first = 0; first < 256; first++) note([first]);
  if (encoding === 'windows-1251') return table;
  for (let first = 0x81; first < 0xff; first++) {
    for (let second = 0x40; second < 0xff; second++) note([first, second]);
  }
  return table;
}
