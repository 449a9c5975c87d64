import { countUtf8Characters } from './guess-encoding.ts';
import { ExchangeError } from './exchange-error.ts';

export type Encoding =
  'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'gbk' | 'windows-1251' | 'koi8-r' | 'iso-8859-1';

/** Names under which files declare the encodings we read (IANA registry and its common aliases). */
const encodingsByLabel = new Map<string, readonly [Encoding, ...Encoding[]]>(
  Object.entries({
    'utf-8': ['utf-8'],
    utf8: ['utf-8'],
    'us-ascii': ['utf-8'],
    ascii: ['utf-8'],
    'utf-16': ['utf-16le', 'utf-16be'],
    'utf-16le': ['utf-16le'],
    'utf-16be': ['utf-16be'],
    gb18030: ['gb18030'],
    gbk: ['gbk'],
    gb2312: ['gbk'],
    cp936: ['gbk'],
    'windows-936': ['gbk'],
    'windows-1251': ['windows-1251'],
    cp1251: ['windows-1251'],
    'koi8-r': ['koi8-r'],
    'iso-8859-1': ['iso-8859-1'],
    latin1: ['iso-8859-1'],
  }),
);

const start = { line: 1, column: 1 } as const;

/** Short Chinese texts in GBK can by chance be valid UTF-8; this many characters in a row cannot. */
const chanceUtf8Characters = 4;

/**
 * The encoding of an XML file by its byte order mark and its XML declaration (XML 1.0, appendix F).
 * Throws when the two contradict each other, when the bytes are evidently UTF-8 under another name,
 * and for encodings we do not read.
 */
export function detectXmlEncoding(bytes: Uint8Array): { encoding: Encoding; declared: string | undefined } {
  const marked = encodingByMark(bytes);
  const wide = marked ?? encodingByPattern(bytes);
  const declared = declaredLabel(bytes, wide ?? 'utf-8');
  if (declared === undefined) return { encoding: wide ?? 'utf-8', declared };
  return { encoding: reconcile(bytes, declared, wide), declared };
}

function reconcile(bytes: Uint8Array, declared: string, found: Encoding | undefined): Encoding {
  const named = encodingsByLabel.get(declared.toLowerCase());
  if (named === undefined) throw new ExchangeError('encodingUnsupported', start, { declared });
  const actual = found ?? (named[0].startsWith('utf-16') ? 'utf-8' : named[0]);
  if (!named.includes(actual)) {
    throw new ExchangeError('encodingMismatch', start, { declared, found: actual });
  }
  if (found === undefined) refuseHiddenUtf8(bytes, actual, declared);
  return actual;
}

/** Byte order marks; that of UTF-32 begins like that of UTF-16 and so comes first. */
const marks: readonly (readonly [bytes: readonly number[], encoding: Encoding | 'utf-32'])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32'],
  [[0, 0, 0xfe, 0xff], 'utf-32'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The encoding that a byte order mark names. Throws for UTF-32, which no translators' tool writes. */
export function encodingByMark(bytes: Uint8Array): Encoding | undefined {
  const encoding = marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];
  if (encoding === 'utf-32') throw new ExchangeError('encodingUnsupported', start, { declared: encoding });
  return encoding;
}

function encodingByPattern(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0x3c && bytes[1] === 0 && bytes[2] !== 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  return undefined;
}

function declaredLabel(bytes: Uint8Array, encoding: Encoding): string | undefined {
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, 1024));
  return /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(head)?.[1];
}

function refuseHiddenUtf8(bytes: Uint8Array, encoding: Encoding, declared: string): void {
  if (encoding === 'utf-8') return;
  const found = countUtf8Characters(bytes) ?? 0;
  const enough = encoding === 'gbk' || encoding === 'gb18030' ? chanceUtf8Characters : 1;
  if (found >= enough) throw new ExchangeError('encodingMismatch', start, { declared, found: 'utf-8' });
}
