import type { Encoding } from './detect-encoding.ts';
import { ExchangeError, placeAfter, type Place } from './exchange-error.ts';
import { guessEncoding } from './guess-encoding.ts';

const chunkBytes = 65_536;

type DecodedChunk = { text: string; bytesRead: number };

/**
 * The text of the bytes piece by piece, without byte order mark. Bytes that do not fit the encoding
 * are refused with their place, what was declared, and the encoding they are probably in.
 */
export function* decodeBytes(
  bytes: Uint8Array,
  encoding: Encoding,
  declared: string | undefined,
): Generator<DecodedChunk> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let from = 0; from < bytes.length; from += chunkBytes) {
    const to = Math.min(from + chunkBytes, bytes.length);
    const text = tryDecode(decoder, bytes.subarray(from, to));
    if (text === undefined) {
      throw new ExchangeError('encodingWrong', placeOfBadByte(bytes, from, encoding), {
        declared: declared ?? 'none',
        decodedAs: encoding,
        guessed: guessEncoding(bytes),
      });
    }
    yield { text, bytesRead: to };
  }
  if (tryDecode(decoder) === undefined) {
    throw new ExchangeError('truncated', placeOfBadByte(bytes, bytes.length, encoding));
  }
}

function tryDecode(decoder: TextDecoder, bytes?: Uint8Array): string | undefined {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    return undefined;
  }
}

/** Decodes again up to the failing chunk at once and then byte by byte: a decoder that failed keeps no place. */
function placeOfBadByte(bytes: Uint8Array, chunkStart: number, encoding: Encoding): Place {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let before = decoder.decode(bytes.subarray(0, chunkStart), { stream: true });
  for (let at = chunkStart; at < bytes.length; at++) {
    const text = tryDecode(decoder, bytes.subarray(at, at + 1));
    if (text === undefined) break;
    before += text;
  }
  return placeAfter(before);
}
