/** What a code unit is for the cutting of a text into segments. */
export const sign = {
  other: 0,
  space: 1,
  lineBreak: 2,
  /** May end a sentence. */
  endMark: 3,
  opener: 4,
  closer: 5,
  /** `"` and `“` open in one place and close in another, see `findEnclosures`. */
  turningQuote: 6,
} as const;
export type Sign = (typeof sign)[keyof typeof sign];

const lineBreaks = '\n\r\v\f\u0085\u2028\u2029';
const endMarks = '.．｡。!！?？…‼⁇⁈⁉';

/** Opening signs → the signs that may close them. */
export const closingSigns: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['（', '）'],
  ['[', ']'],
  ['［', '］'],
  ['{', '}'],
  ['〔', '〕'],
  ['【', '】'],
  ['«', '»'],
  ['‹', '›'],
  ['“', '”'],
  ['„', '“”'],
  ['"', '"'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
]);

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const mark = (characters: Iterable<string>, value: Sign) => {
    for (const character of characters) table[character.charCodeAt(0)] = value;
  };
  for (let unit = 0; unit < table.length; unit++) {
    if (/^\s$/.test(String.fromCharCode(unit))) table[unit] = sign.space;
  }
  mark(lineBreaks, sign.lineBreak);
  mark(endMarks, sign.endMark);
  mark(closingSigns.keys(), sign.opener);
  mark([...closingSigns.values()].join(''), sign.closer);
  mark("'’", sign.closer);
  mark('"“', sign.turningQuote);
  return table;
}

const table = buildTable();

export function signAt(text: string, at: number): Sign {
  return (table[text.charCodeAt(at)] ?? sign.other) as Sign;
}

export function isBlank(text: string, at: number): boolean {
  const found = signAt(text, at);
  return found === sign.space || found === sign.lineBreak;
}
