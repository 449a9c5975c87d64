import { decodeBytes } from './decode-bytes.ts';
import type { Encoding } from './detect-encoding.ts';
import { placeAfter, type Place } from './exchange-error.ts';

const stray =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<\?[^]*?(?:\?>|$)|&(?!(?:#\d+|#x[\da-f]+|[\p{L}_:][\p{L}\p{N}_:.-]*);)/giu;

/**
 * The first ampersand of a refused file that begins no reference. The parser reads on to the next semicolon, which
 * may be pages away or missing, and so cannot tell where this commonest of mistakes («R&D») was made.
 */
export function findBareAmpersand(bytes: Uint8Array, encoding: Encoding): Place | undefined {
  let text = '';
  for (const chunk of decodeBytes(bytes, encoding, undefined)) text += chunk.text;
  for (const { 0: found, index } of text.matchAll(stray)) {
    if (found === '&') return placeAfter(text.slice(0, index));
  }
  return undefined;
}
