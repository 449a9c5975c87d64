import { analyseText } from '../../translation/public.ts';

/** FNV-1a over UTF-16 units, mixed once more, as a signed integer of 32 bits. */
function hashWord(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) {
    value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  }
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) | 0;
}

/** What a text may be found by: stems of words, Chinese characters and pairs of them, codes, numbers; each once. */
export function wordsOf(text: string): number[] {
  const { atoms, tokens } = analyseText(text);
  const keys = [
    ...atoms.map(({ key }) => `a${key}`),
    ...tokens.map(({ value, kind }) => (kind === 'bigram' ? `b${value}` : `a${value}`)),
  ];
  return [...new Set(keys.map(hashWord))];
}

/** What a text must have to be found by these words: all of them, Chinese characters side by side. */
export function wordsWanted(query: string): number[] {
  const { atoms, tokens } = analyseText(query);
  const loneHan = atoms.filter(({ kind, start, end }) => {
    return (
      kind === 'han' &&
      !atoms.some((other) => other.kind === 'han' && (other.end === start || other.start === end))
    );
  });
  const keys = [
    ...tokens.flatMap(({ value, kind, start, end }) =>
      kind === 'bigram' ? (end - start === 2 ? [`b${value}`] : []) : [`a${value}`],
    ),
    ...loneHan.map(({ key }) => `a${key}`),
  ];
  // Nothing but grammar words: then these.
  const wanted = keys.length > 0 ? keys : atoms.map(({ key }) => `a${key}`);
  return [...new Set(wanted.map(hashWord))];
}

const excerptBefore = 60;
const excerptCharacters = 200;

/** The part of a text around the first of the words. */
export function excerptAround(text: string, query: string): string {
  if (text.length <= excerptCharacters) return text;
  const wanted = new Set(analyseText(query).atoms.map(({ key }) => key));
  const { atoms, normal } = analyseText(text);
  const first = atoms.find(({ key, isStop }) => !isStop && wanted.has(key));
  const place = first ? (normal.offsets?.[first.start] ?? first.start) : 0;
  const from = Math.max(0, Math.min(place - excerptBefore, text.length - excerptCharacters));
  const cut = text.slice(from, from + excerptCharacters);
  const whole = cut.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');
  return `${from > 0 ? '…' : ''}${whole.trim()}${from + excerptCharacters < text.length ? '…' : ''}`;
}
