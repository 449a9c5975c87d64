import { analyseText, normaliseText, script, scriptOf } from '../../translation/public-text.ts';
import type { SearchText } from './search-record.ts';
import { hashTerm, type TermHash } from './term-hash.ts';

/** Words or characters that must follow one another. */
export type Phrase = {
  readonly parts: readonly string[];
  /** Its indexed terms: a text without one of them cannot have the phrase. */
  readonly terms: readonly TermHash[];
};

/** What may stand between two words of a phrase: blanks, hyphens, quotation marks; never the end of a sentence. */
const gapMax = 3;
const breaks = '.,;:!?()。、|';

/** Undefined when it holds no letter and no digit. */
export function readPhrase(text: string): Phrase | undefined {
  const { atoms, tokens } = analyseText(text);
  const parts = atoms.map(({ surface, key }) =>
    surface !== '' ? surface : typeof key === 'number' ? String.fromCharCode(key) : key,
  );
  if (parts.length === 0) return undefined;
  const terms = tokens.map(({ value }) => {
    const hash = { high: 0, low: 0 };
    hashTerm(value, hash);
    return hash;
  });
  return { parts, terms };
}

/** Whether the phrase stands in the title, a keyword or the text. */
export function hasPhrase(text: SearchText, phrase: Phrase): boolean {
  return [text.title, ...text.keywords, text.text].some((field) => {
    const normal = normaliseText(field).text;
    return findPhrase(normal, phrase, 0) !== undefined;
  });
}

/** The next place from `from` on where the phrase stands in a normalised text: [start, end). */
export function findPhrase(text: string, { parts }: Phrase, from: number): [number, number] | undefined {
  const first = parts[0] ?? '';
  for (let start = text.indexOf(first, from); start >= 0; start = text.indexOf(first, start + 1)) {
    if (isJoined(text, start)) continue;
    const end = followPhrase(text, parts, start);
    if (end !== undefined) return [start, end];
  }
  return undefined;
}

function followPhrase(text: string, parts: readonly string[], start: number): number | undefined {
  let at = start;
  for (let number = 0; number < parts.length; number++) {
    if (number > 0) {
      const gapEnd = skipGap(text, at);
      if (gapEnd === undefined) return undefined;
      at = gapEnd;
    }
    const part = parts[number] ?? '';
    if (!text.startsWith(part, at)) return undefined;
    at += part.length;
    if (isJoined(text, at)) return undefined;
  }
  return at;
}

function skipGap(text: string, from: number): number | undefined {
  for (let at = from; at <= from + gapMax; at++) {
    if (scriptOf(text.charCodeAt(at)) !== script.none) return at;
    if (breaks.includes(text[at] ?? '.')) return undefined;
  }
  return undefined;
}

/** A letter or digit on both sides: no word begins or ends here. Chinese has no such boundaries. */
function isJoined(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  return isWordUnit(text.charCodeAt(at - 1)) && isWordUnit(text.charCodeAt(at));
}

function isWordUnit(unit: number): boolean {
  const kind = scriptOf(unit);
  return kind !== script.none && kind !== script.han;
}
